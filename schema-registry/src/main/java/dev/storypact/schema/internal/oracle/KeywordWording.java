package dev.storypact.schema.internal.oracle;

import dev.storypact.finding.internal.MarkedJson;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in plain words what was found and what a keyword allows. */
public final class KeywordWording {

    private static final int LONGEST_SHOWN = 80;
    private static final int MOST_VALUES = 20;

    private KeywordWording() {}

    /** {@return the value in short} */
    public static String found(JsonNode value) {
        var text = MarkedJson.oneLine(Excerpt.of(value));
        return text.length() <= LONGEST_SHOWN
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(LONGEST_SHOWN, text.codePointCount(0, text.length()))))
                        + "...";
    }

    /** {@return what the keyword that refused the value would have allowed} */
    public static String allowed(SchemaError error) {
        var value = error.keywordValue();
        return switch (error.keyword()) {
            case "type" -> value.isArray() ? joined(value, " or ") : value.asString();
            case "enum" -> "one of " + values(value);
            case "const" -> "exactly " + found(value);
            case "required" -> "an object with the property '" + error.property() + "'";
            case "minimum" -> "a number of at least " + found(value);
            case "maximum" -> "a number of at most " + found(value);
            case "exclusiveMinimum" -> "a number above " + found(value);
            case "exclusiveMaximum" -> "a number below " + found(value);
            case "multipleOf" -> "a multiple of " + found(value);
            case "minLength" -> "a text of at least " + count(value, "character");
            case "maxLength" -> "a text of at most " + count(value, "character");
            case "pattern" -> "a text that matches the pattern " + value.asString();
            case PatternOverruns.KEYWORD ->
                "a text on which the pattern " + found(value) + " takes at most " + PatternSteps.MOST + " steps";
            case HugeNumbers.KEYWORD ->
                "a number of at most " + HugeNumbers.MOST_DIGITS + " digits, as the schema asks for a multiple";
            case CompiledSchema.UNVALIDATABLE -> "a value that can be validated; " + error.message();
            case "format" -> "a text of the format " + value.asString() + bound(error);
            case "minItems" -> "an array of at least " + count(value, "element");
            case "maxItems" -> "an array of at most " + count(value, "element");
            case "uniqueItems" -> "an array whose elements differ from one another";
            case "minProperties" -> "an object of at least " + count(value, "property");
            case "maxProperties" -> "an object of at most " + count(value, "property");
            case "false" -> "no value at all";
            default -> "what '" + error.keyword() + "' says: " + error.message();
        };
    }

    private static String bound(SchemaError error) {
        var isBounded =
                error.keywordValue().asString().equals("regex") && error.found().isString();
        return isBounded && error.found().stringValue().length() > BoundedPattern.LONGEST
                ? ", of at most " + BoundedPattern.LONGEST + " characters"
                : "";
    }

    private static String count(JsonNode number, String noun) {
        var many = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return found(number) + " " + (number.asString().equals("1") ? noun : many);
    }

    private static String values(JsonNode array) {
        var shown = array.valueStream()
                .limit(MOST_VALUES)
                .map(KeywordWording::found)
                .collect(Collectors.joining(", "));
        return array.size() > MOST_VALUES ? shown + " and " + (array.size() - MOST_VALUES) + " more" : shown;
    }

    private static String joined(JsonNode array, String separator) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.joining(separator));
    }
}
