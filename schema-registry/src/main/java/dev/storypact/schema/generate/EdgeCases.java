package dev.storypact.schema.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the keywords of one schema make worth trying at its place. */
final class EdgeCases {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_ELEMENTS = 50;
    private static final int MOST_VALUES = 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> NUMBERS = Set.of("integer", "number");

    private final JsonNode schema;
    private final String where;
    private final List<Demand> demands = new ArrayList<>();

    private EdgeCases(Place place) {
        this.schema = place.schema();
        this.where = " at " + place.shown();
    }

    /** {@return the demands on the place} */
    static List<Demand> of(Place place) {
        var cases = new EdgeCases(place);
        cases.values();
        cases.types();
        cases.numbers();
        cases.sizes("string", "minLength", "maxLength", LONGEST_TEXT);
        cases.sizes("array", "minItems", "maxItems", MOST_ELEMENTS);
        cases.sizes("object", "minProperties", "maxProperties", MOST_ELEMENTS);
        cases.properties();
        return cases.demands;
    }

    private void values() {
        var values = new ArrayList<JsonNode>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.get("const"));
        }
        schema.path("examples").forEach(values::add);
        values.stream().limit(MOST_VALUES).forEach(value -> demands.add(Demand.value(value + where, value)));
        if (schema.path("uniqueItems").asBoolean(false)) {
            demands.add(Demand.sized("uniqueItems" + where, "array", "minItems", 2));
        }
    }

    private void types() {
        var type = schema.path("type");
        if (type.isArray()) {
            type.forEach(each -> demands.add(Demand.type(each.asString() + where, each.asString())));
        }
        if (type.asString("").equals("boolean")) {
            demands.add(Demand.value("false" + where, NODES.booleanNode(false)));
            demands.add(Demand.value("true" + where, NODES.booleanNode(true)));
        }
        for (var keyword : List.of("pattern", "format")) {
            if (schema.path(keyword).isString()) {
                demands.add(Demand.type(keyword + " " + schema.path(keyword).asString() + where, "string"));
            }
        }
    }

    private void numbers() {
        for (var keyword : List.of("minimum", "maximum", "multipleOf")) {
            if (schema.path(keyword).isNumber()) {
                demands.add(Demand.value(keyword + " " + schema.get(keyword) + where, schema.get(keyword)));
            }
        }
        nearest("exclusiveMinimum", "maximum", 1);
        nearest("exclusiveMaximum", "minimum", -1);
        if (NUMBERS.contains(schema.path("type").asString(""))) {
            demands.add(Demand.value("0" + where, NODES.numberNode(0)));
            demands.add(Demand.value("a negative number" + where, NODES.numberNode(-1)));
            demands.add(Demand.value("more than a double holds" + where, NODES.numberNode(9_007_199_254_740_993L)));
        }
    }

    private void nearest(String keyword, String opposite, int distance) {
        if (schema.path(keyword).isNumber()) {
            var bound = schema.get(keyword).decimalValue().add(BigDecimal.valueOf(distance));
            demands.add(Demand.of(
                    keyword + " " + schema.get(keyword) + where,
                    Demand.object().put("type", "number").put(opposite, bound)));
        }
    }

    private void sizes(String type, String least, String most, int limit) {
        var isOfType = schema.path("type").asString("").equals(type);
        var smallest = schema.path(least).asInt(0);
        if (isOfType || schema.has(least)) {
            demands.add(Demand.sized(least + " " + smallest + where, type, most, smallest));
        }
        var largest = schema.path(most).asInt(limit + 1);
        if (largest <= limit) {
            demands.add(Demand.sized(most + " " + largest + where, type, least, largest));
        }
    }

    private void properties() {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        for (var name : schema.path("properties").propertyNames()) {
            if (!required.contains(name)) {
                demands.add(Demand.absent("without " + name + where, name));
                demands.add(new Demand(
                        "with " + name + where,
                        Demand.nothing().ofProperty(name).schema()));
            }
        }
        var mayHaveOthers = schema.has("properties")
                && !isFalse("additionalProperties")
                && !isFalse("unevaluatedProperties")
                && !schema.has("propertyNames");
        if (mayHaveOthers) {
            demands.add(new Demand(
                    "a property that the schema doesn't know" + where,
                    Demand.nothing().ofProperty("unknown").schema()));
        }
    }

    private boolean isFalse(String keyword) {
        return schema.path(keyword).isBoolean() && !schema.path(keyword).booleanValue();
    }
}
