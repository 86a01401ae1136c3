package dev.storypact.schema.containment.internal.search;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a search found. */
public sealed interface Outcome {

    /** A value that has all the formulas. */
    record Witness(JsonNode value) implements Outcome {}

    /**
     * There is no such value.
     *
     * @param restsOn the outermost search, counted from outside, that is under way and was taken to find nothing within
     *     itself; {@link #ON_NOTHING} where the proof stands alone
     */
    record Empty(int restsOn) implements Outcome {}

    /** Neither is known; the value, if there is one, is worth to be tried by json-schema-validator. */
    record Unclear(String reason, String pointer, Optional<JsonNode> guess) implements Outcome {}

    /** The proof needs nothing that is still under way. */
    int ON_NOTHING = Integer.MAX_VALUE;

    /** {@return that there is nothing, by a proof that stands alone} */
    static Empty none() {
        return new Empty(ON_NOTHING);
    }

    /** {@return the value that was found, or guessed} */
    default Optional<JsonNode> candidate() {
        if (this instanceof Witness witness) {
            return Optional.of(witness.value());
        }
        return this instanceof Unclear unclear ? unclear.guess() : Optional.empty();
    }
}
