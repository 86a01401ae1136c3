package dev.storypact.schema.containment.plain;

import tools.jackson.databind.JsonNode;

/** What a keyword or a whole schema asks of a value. */
@FunctionalInterface
interface Check {

    Check NOTHING = (value, seen) -> true;
    Check NEVER = (value, seen) -> false;

    /**
     * {@return whether the value satisfies it}
     *
     * @param seen takes the properties and elements that were evaluated; void where the answer is no
     */
    boolean test(JsonNode value, Seen seen);
}
