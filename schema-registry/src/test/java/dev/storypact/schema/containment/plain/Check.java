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

    /** {@return whether a part of the value satisfies a check, whose schema stands for it} */
    static boolean ofPart(Check check, JsonNode part, Seen seen) {
        var within = seen.branch();
        if (!check.test(part, within)) {
            return false;
        }
        seen.addPart(part, within);
        return true;
    }
}
