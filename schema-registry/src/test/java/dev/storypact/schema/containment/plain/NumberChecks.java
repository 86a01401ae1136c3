package dev.storypact.schema.containment.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** The keywords for numbers. */
final class NumberChecks {

    private final JsonNode schema;
    private final List<Check> checks = new ArrayList<>();

    private NumberChecks(JsonNode schema) {
        this.schema = schema;
    }

    static List<Check> of(JsonNode schema, Draft draft) {
        var numbers = new NumberChecks(schema);
        numbers.add("multipleOf", (value, unit) -> value.remainder(unit).signum() == 0);
        if (draft == Draft.DRAFT_4) {
            numbers.addBoundsOfDraft4();
        } else {
            numbers.add("minimum", (value, bound) -> value.compareTo(bound) >= 0);
            numbers.add("maximum", (value, bound) -> value.compareTo(bound) <= 0);
            numbers.add("exclusiveMinimum", (value, bound) -> value.compareTo(bound) > 0);
            numbers.add("exclusiveMaximum", (value, bound) -> value.compareTo(bound) < 0);
        }
        return numbers.checks;
    }

    private void addBoundsOfDraft4() {
        var least = schema.path("exclusiveMinimum").asBoolean(false) ? 1 : 0;
        var greatest = schema.path("exclusiveMaximum").asBoolean(false) ? -1 : 0;
        add("minimum", (value, bound) -> value.compareTo(bound) >= least);
        add("maximum", (value, bound) -> value.compareTo(bound) <= greatest);
    }

    private void add(String keyword, BiPredicate<BigDecimal, BigDecimal> rule) {
        schema.optional(keyword)
                .map(JsonNode::decimalValue)
                .ifPresent(argument ->
                        checks.add((value, seen) -> !value.isNumber() || rule.test(value.decimalValue(), argument)));
    }
}
