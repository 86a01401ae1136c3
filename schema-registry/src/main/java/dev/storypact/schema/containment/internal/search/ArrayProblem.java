package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Tries lengths, the shortest first.
 *
 * <p>Where all positions are alike, an element that nothing asks for can be left out. So a smallest array is no longer
 * than what the least length, the positions that differ, the wanted elements and a pair of equal ones need.
 */
final class ArrayProblem implements Theory.Problem {

    static final int LONGEST = 1_000;

    private final Search search;
    private final Elements elements;

    ArrayProblem(Search search, Elements elements) {
        this.search = search;
        this.elements = elements;
    }

    @Override
    public Outcome refutation(Fact added) {
        if (added instanceof Fact.SomeItem some && some.to() == some.from() + 1) {
            return search.find(elements.value(some.from(), List.of(some.value())));
        }
        return Theory.Problem.super.refutation(added);
    }

    @Override
    public Outcome find(Set<JsonNode> excluded) {
        if (elements.min() > elements.max() || (elements.isUnique() && elements.isRepeated())) {
            return Outcome.none();
        }
        var needed = Math.max(elements.min(), (long) elements.uniform())
                + elements.wanted().size()
                + (elements.isRepeated() ? 2 : 0);
        var last = Math.min(elements.max(), needed);
        var attempts = new Attempts();
        for (var length = elements.min(); length <= last; length++) {
            if (length > LONGEST) {
                attempts.failed(tooLong());
                break;
            }
            if (length > 0) {
                // Where an element has no value, all longer arrays fail too.
                var found = search.find(elements.value(length - 1, List.of()));
                if (found instanceof Empty) {
                    attempts.failed(found);
                    break;
                }
            }
            var outcome = new Placement(search, elements, length).find();
            if (outcome instanceof Witness) {
                return outcome;
            }
            attempts.failed(outcome);
        }
        return attempts.sum();
    }

    private static Outcome tooLong() {
        return new Unclear("arrays of more than " + LONGEST + " elements", "", Optional.empty());
    }
}
