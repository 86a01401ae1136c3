package dev.storypact.schema.containment;

import dev.storypact.schema.containment.plain.Draft;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws the keywords of a draft, by the types that they speak of. */
final class RandomKeywords {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> PATTERNS =
            List.of("^a", "b$", "^a*$", "^(ab|b)+$", "a", "^.{2}$", "^[ab]{1,2}$", "^[^b]*$", "^(a|ba)b?$");
    private static final List<String> NAME_PATTERNS = List.of("^a", "[ab]", "^[bc]$", "");
    private static final List<String> FORMATS = List.of("date", "email", "ipv4");

    private final Draw draw;
    private final Draft draft;
    private final RandomSchemas schemas;

    RandomKeywords(Draw draw, Draft draft, RandomSchemas schemas) {
        this.draw = draw;
        this.draft = draft;
        this.schemas = schemas;
    }

    /** Adds a keyword for values of the type, {@code any} for those of every type. */
    void add(ObjectNode schema, String type, int depth) {
        switch (type) {
            case "integer", "number" -> addNumber(schema);
            case "string" -> addText(schema);
            case "array" -> addArray(schema, depth);
            case "object" -> addObject(schema, depth);
            default -> addValues(schema);
        }
    }

    private void addValues(ObjectNode schema) {
        if (since(Draft.DRAFT_6) && draw.chance(2)) {
            schema.set("const", draw.pick(SmallValues.SCALARS));
            return;
        }
        var values = schema.putArray("enum");
        draw.some(SmallValues.SCALARS, 3).forEach(values::add);
    }

    private void addNumber(ObjectNode schema) {
        switch (draw.below(5)) {
            case 0 -> schema.set("minimum", number(-2));
            case 1 -> schema.set("maximum", number(0));
            case 2 -> addExclusive(schema, "minimum", "exclusiveMinimum", -2);
            case 3 -> addExclusive(schema, "maximum", "exclusiveMaximum", 0);
            default -> schema.set("multipleOf", draw.pick(List.of(JSON.numberNode(2), JSON.numberNode(3), half(1))));
        }
    }

    private JsonNode number(int least) {
        return draw.chance(4) ? half(2 * least + 1) : JSON.numberNode(least + draw.below(5));
    }

    private static JsonNode half(int halves) {
        return SmallValues.halves(halves);
    }

    private void addExclusive(ObjectNode schema, String bound, String exclusive, int least) {
        if (draft == Draft.DRAFT_4) {
            schema.set(bound, number(least));
            schema.put(exclusive, true);
        } else {
            schema.set(exclusive, number(least));
        }
    }

    private void addText(ObjectNode schema) {
        switch (draw.below(6)) {
            case 0, 1 -> schema.put("minLength", draw.below(4));
            case 2 -> schema.put("maxLength", draw.below(4));
            case 3, 4 -> schema.put("pattern", draw.pick(PATTERNS));
            default -> schema.put("format", draw.pick(FORMATS));
        }
    }

    private void addArray(ObjectNode schema, int depth) {
        switch (draw.below(depth > 0 ? 9 : 3)) {
            case 0 -> schema.put("minItems", draw.below(3));
            case 1 -> schema.put("maxItems", draw.below(4));
            case 2 -> schema.put("uniqueItems", true);
            case 3, 4 -> schema.set("items", sub(depth));
            case 5, 6 -> addPrefix(schema, depth);
            case 7 -> addContains(schema, depth);
            // json-schema-validator 3.0.9 takes what contains matches as evaluated in 2019-09 too, where it isn't.
            default -> addSince(Draft.DRAFT_2020_12, schema, "unevaluatedItems", depth);
        }
    }

    private void addPrefix(ObjectNode schema, int depth) {
        if (since(Draft.DRAFT_2020_12)) {
            schema.set("prefixItems", several(depth, 2));
            return;
        }
        schema.set("items", several(depth, 2));
        if (draw.chance(2)) {
            schema.set("additionalItems", sub(depth));
        }
    }

    private void addContains(ObjectNode schema, int depth) {
        addSince(Draft.DRAFT_6, schema, "contains", depth);
        if (since(Draft.DRAFT_2019_09) && draw.chance(2)) {
            schema.put("minContains", draw.below(3));
        }
        if (since(Draft.DRAFT_2019_09) && draw.chance(2)) {
            schema.put("maxContains", 1 + draw.below(2));
        }
    }

    private void addSince(Draft first, ObjectNode schema, String keyword, int depth) {
        if (since(first)) {
            schema.set(keyword, sub(depth));
        }
    }

    private void addObject(ObjectNode schema, int depth) {
        switch (draw.below(depth > 0 ? 14 : 4)) {
            case 0, 1 -> addNames(schema, "required");
            case 2 -> schema.put("minProperties", draw.below(3));
            case 3 -> schema.put("maxProperties", draw.below(4));
            case 4, 5, 6, 7 -> schema.set("properties", byName(depth));
            case 8, 9 -> schema.set("additionalProperties", draw.chance(2) ? JSON.booleanNode(false) : sub(depth));
            case 10 -> schema.putObject("patternProperties").set(draw.pick(NAME_PATTERNS), sub(depth));
            case 11 -> addPropertyNames(schema);
            case 12 -> addDependents(schema, depth);
            default -> {
                if (since(Draft.DRAFT_2019_09)) {
                    schema.set("unevaluatedProperties", draw.chance(2) ? JSON.booleanNode(false) : sub(depth));
                }
            }
        }
    }

    private void addNames(ObjectNode schema, String keyword) {
        var names = schema.putArray(keyword);
        draw.some(NAMES, 2).forEach(names::add);
    }

    private void addPropertyNames(ObjectNode schema) {
        if (since(Draft.DRAFT_6)) {
            var names = JSON.objectNode();
            schema.set(
                    "propertyNames",
                    switch (draw.below(3)) {
                        case 0 -> names.put("pattern", draw.pick(NAME_PATTERNS));
                        case 1 -> names.put("maxLength", draw.below(2));
                        default -> names.set("enum", JSON.arrayNode().add("a").add(draw.pick(List.of("b", "c", "ab"))));
                    });
        }
    }

    private void addDependents(ObjectNode schema, int depth) {
        var cause = draw.pick(NAMES);
        var bySchema = draw.chance(2);
        if (since(Draft.DRAFT_2019_09)) {
            if (bySchema) {
                schema.putObject("dependentSchemas").set(cause, sub(depth));
            } else {
                addNames(schema.putObject("dependentRequired"), cause);
            }
        } else if (bySchema) {
            schema.putObject("dependencies").set(cause, sub(depth));
        } else {
            addNames(schema.putObject("dependencies"), cause);
        }
    }

    /** Adds a keyword that hands the value on to other schemas. */
    void addInPlace(ObjectNode schema, int depth) {
        switch (draw.below(6)) {
            case 0 -> schema.set("allOf", several(depth, 2));
            case 1 -> schema.set("anyOf", several(depth, 3));
            case 2 -> schema.set("oneOf", several(depth, 3));
            case 3 -> schema.set("not", sub(depth));
            default -> {
                if (since(Draft.DRAFT_7)) {
                    schema.set("if", sub(depth));
                    List.of("then", "else").forEach(branch -> schema.set(branch, sub(depth)));
                }
            }
        }
    }

    private JsonNode sub(int depth) {
        return schemas.next(depth - 1);
    }

    private ArrayNode several(int depth, int most) {
        var array = JSON.arrayNode();
        for (var i = draw.below(most); i >= 0; i--) {
            array.add(sub(depth));
        }
        return array;
    }

    private ObjectNode byName(int depth) {
        var object = JSON.objectNode();
        draw.some(NAMES, 2).forEach(name -> object.set(name, sub(depth)));
        return object;
    }

    private boolean since(Draft first) {
        return draft.isSince(first);
    }
}
