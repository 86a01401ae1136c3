package dev.storypact.schema.internal.oracle;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** Numbers such as {@code 1e500000000}, whose digits nobody may write out: to divide one, or to count to it, is to do so. */
final class HugeNumbers {

    /** Stands for the keyword of an error of such a number in a message. */
    static final String KEYWORD = "huge number";

    static final int MOST_DIGITS = 10_000;

    private static final String DIVISOR = "multipleOf";
    private static final Set<String> COUNTS = Set.of(
            DIVISOR,
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minContains",
            "maxContains",
            "minProperties",
            "maxProperties");

    /** A value and the way to it. */
    private record Step(@Nullable Step parent, String name, JsonNode value) {

        String pointer() {
            var names = new ArrayDeque<String>();
            for (var step = this; step != null; step = step.parent()) {
                names.push(step.name());
            }
            names.removeFirst();
            var pointer = new StringBuilder();
            names.forEach(name -> pointer.append(JsonPointers.child("", name)));
            return pointer.toString();
        }
    }

    private HugeNumbers() {}

    /** {@return the counts and divisors of a schema that are such numbers} */
    static List<SchemaProblem> problems(JsonNode schema) {
        if (!hasHuge(schema)) {
            return List.of();
        }
        return steps(schema).stream()
                .filter(step -> COUNTS.contains(step.name()) && isHuge(step.value()))
                .map(step -> new SchemaProblem(
                        step.pointer(),
                        KeywordWording.found(step.value()),
                        "a number of at most " + MOST_DIGITS + " digits",
                        "write a number that is meant"))
                .toList();
    }

    /** {@return the pointers to the divisors of a schema} */
    static List<String> divisors(JsonNode schema) {
        if (!any(schema, value -> value.has(DIVISOR))) {
            return List.of();
        }
        return steps(schema).stream()
                .filter(step -> step.name().equals(DIVISOR) && step.value().isNumber())
                .map(Step::pointer)
                .toList();
    }

    /** {@return an error for each such number in a message, whose schema has these divisors} */
    static List<SchemaError> errors(JsonNode message, List<String> divisors) {
        if (!hasHuge(message)) {
            return List.of();
        }
        return steps(message).stream()
                .filter(step -> isHuge(step.value()))
                .map(step -> new SchemaError(
                        KEYWORD,
                        step.pointer(),
                        divisors.size() == 1 ? divisors.get(0) : "",
                        step.value(),
                        step.value(),
                        "",
                        ""))
                .toList();
    }

    private static boolean isHuge(JsonNode value) {
        return value instanceof NumericNode
                && (value.isBigDecimal() || value.isBigInteger())
                && Math.abs((long) value.decimalValue().scale())
                                + value.decimalValue().precision()
                        > MOST_DIGITS;
    }

    private static boolean hasHuge(JsonNode root) {
        return any(root, HugeNumbers::isHuge);
    }

    // Nearly always there is none, and then nobody needs the way to it.
    private static boolean any(JsonNode root, Predicate<JsonNode> wanted) {
        if (wanted.test(root)) {
            return true;
        }
        var left = new ArrayDeque<JsonNode>();
        left.push(root);
        while (!left.isEmpty()) {
            for (var value : left.pop()) {
                if (wanted.test(value)) {
                    return true;
                }
                if (value.isContainer()) {
                    left.push(value);
                }
            }
        }
        return false;
    }

    // Not by recursion: a message may be deeper than the stack.
    private static List<Step> steps(JsonNode root) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(null, "", root));
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            step.value()
                    .properties()
                    .forEach(property -> steps.add(new Step(step, property.getKey(), property.getValue())));
            for (var at = 0; step.value().isArray() && at < step.value().size(); at++) {
                steps.add(new Step(step, Integer.toString(at), step.value().get(at)));
            }
        }
        return steps;
    }
}
