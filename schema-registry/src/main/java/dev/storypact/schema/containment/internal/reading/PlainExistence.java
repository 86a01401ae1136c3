package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.math.BigInteger;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether a schema as people mostly write it allows a value, seen at once: what takes more than a look is left to the search.
 *
 * <p>The laws, for schemas of no other keywords: a text of a format or of a pattern that has any; one of a listed value; a number
 * or length from the lower bound to an upper one that isn't below; an array of the fewest elements, each of which may be the same
 * value; an object of just the required properties, all of them declared, each with a value that its schema allows. Nothing that
 * isn't declared is needed, so the value is one of the closed reading too.
 */
public final class PlainExistence {

    private static final int DEEPEST = 20;
    private static final BigInteger MOST_ELEMENTS = BigInteger.valueOf(100);

    private static final Set<String> KNOWN = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "minLength",
            "maxLength",
            "format",
            "pattern",
            "minimum",
            "maximum");

    private final JsonNode document;

    private PlainExistence(JsonNode document) {
        this.document = document;
    }

    /** {@return whether a document is seen to allow a value, read as closed or not} */
    public static boolean isShown(JsonNode document, SchemaReferences references) {
        return !references.hasSeveralResources() && new PlainExistence(document).allows(document, DEEPEST);
    }

    private boolean allows(JsonNode schema, int levels) {
        if (!schema.isObject()) {
            return schema.isBoolean() && schema.booleanValue();
        }
        if (levels == 0) {
            return false;
        }
        if (schema.has("$ref")) {
            var target = Remainder.target(document, schema);
            return target.isPresent() && hasOnly(schema, Set.of("$ref")) && allows(target.get(), levels - 1);
        }
        if (schema.has("enum")) {
            return hasOnly(schema, Set.of("enum", "type")) && allowsListed(schema);
        }
        return hasOnly(schema, KNOWN) && allowsTyped(schema, levels);
    }

    private static boolean hasOnly(JsonNode schema, Set<String> keywords) {
        return schema.propertyNames().stream()
                .allMatch(keyword -> keywords.contains(keyword) || Remainder.SILENT.contains(keyword));
    }

    private static boolean allowsListed(JsonNode schema) {
        var types = Implied.types(schema.path("type"));
        return schema.get("enum").isArray()
                && schema.get("enum")
                        .valueStream()
                        .anyMatch(value -> !schema.has("type")
                                || (value.isString() && types.contains("string"))
                                || (value.isBoolean() && types.contains("boolean"))
                                || (value.isNull() && types.contains("null"))
                                || (value.isNumber() && types.contains("number")));
    }

    // Of a schema without a type the values are all that its keywords don't speak of.
    private boolean allowsTyped(JsonNode schema, int levels) {
        return !schema.has("type")
                || Implied.types(schema.get("type")).stream().anyMatch(type -> switch (type) {
                    case "null", "boolean" -> true;
                    case "string" -> allowsText(schema);
                    case "integer", "number" -> isRange(schema, "minimum", "maximum");
                    case "array" -> allowsArray(schema, levels);
                    case "object" -> allowsObject(schema, levels);
                    default -> false;
                });
    }

    private static boolean allowsText(JsonNode schema) {
        if (schema.has("pattern")) {
            return hasNoLength(schema) && !schema.has("format") && hasText(schema.get("pattern"));
        }
        return schema.has("format") ? hasNoLength(schema) : isRange(schema, "minLength", "maxLength");
    }

    private static boolean hasNoLength(JsonNode schema) {
        return !schema.has("minLength") && !schema.has("maxLength");
    }

    private static boolean hasText(JsonNode pattern) {
        try {
            return pattern.isString()
                    && !Language.ofPattern(pattern.stringValue()).isEmpty();
        } catch (UntranslatableException e) {
            return false; // The search says so where it matters.
        }
    }

    private boolean allowsArray(JsonNode schema, int levels) {
        if (!isRange(schema, "minItems", "maxItems")) {
            return false;
        }
        var fewest = schema.has("minItems") ? schema.get("minItems").bigIntegerValue() : BigInteger.ZERO;
        return fewest.signum() == 0
                || (fewest.compareTo(MOST_ELEMENTS) <= 0
                        && (!schema.has("items") || allows(schema.get("items"), levels - 1)));
    }

    private boolean allowsObject(JsonNode schema, int levels) {
        var required = schema.path("required");
        return (required.isMissingNode() || Implied.areNames(required))
                && required.valueStream().allMatch(name -> {
                    var declared = schema.path("properties").path(name.stringValue());
                    return !declared.isMissingNode() && allows(declared, levels - 1);
                });
    }

    // A highest value alone is one itself, if it isn't below any length.
    private static boolean isRange(JsonNode schema, String lowest, String highest) {
        var low = schema.path(lowest);
        var high = schema.path(highest);
        if (high.isMissingNode()) {
            return low.isMissingNode() || low.isIntegralNumber();
        }
        if (!high.isIntegralNumber() || !(low.isMissingNode() || low.isIntegralNumber())) {
            return false;
        }
        var least = low.isMissingNode() ? BigInteger.ZERO : low.bigIntegerValue();
        return least.compareTo(high.bigIntegerValue()) <= 0;
    }
}
