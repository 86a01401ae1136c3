package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import java.util.Optional;

/** Sums up attempts of which one is enough: nothing is found only if each one is proved to find nothing. */
final class Attempts {

    private int restsOn = Outcome.ON_NOTHING;
    private Optional<Unclear> unclear = Optional.empty();

    void failed(Outcome outcome) {
        if (outcome instanceof Empty empty) {
            restsOn = Math.min(restsOn, empty.restsOn());
        } else if (outcome instanceof Unclear other
                && (unclear.isEmpty()
                        || (unclear.get().guess().isEmpty() && other.guess().isPresent()))) {
            unclear = Optional.of(other);
        }
    }

    Outcome sum() {
        return unclear.<Outcome>map(found -> found)
                .orElseGet(() -> restsOn == Outcome.ON_NOTHING ? Outcome.none() : new Empty(restsOn));
    }

    boolean isProof() {
        return unclear.isEmpty();
    }
}
