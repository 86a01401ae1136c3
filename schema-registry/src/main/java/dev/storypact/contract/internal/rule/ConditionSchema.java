package dev.storypact.contract.internal.rule;

import dev.storypact.story.message.condition.AnythingBut;
import dev.storypact.story.message.condition.EndsWith;
import dev.storypact.story.message.condition.EqualTo;
import dev.storypact.story.message.condition.NumberRange;
import dev.storypact.story.message.condition.OneOf;
import dev.storypact.story.message.condition.StartsWith;
import dev.storypact.story.message.condition.ValueCondition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A condition on one value as a JSON schema, that accepts too much or too little where it can't say the same. */
final class ConditionSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long GREATEST_KEPT = 1L << 53;

    private ConditionSchema() {}

    static JsonNode of(ValueCondition condition, boolean widely) {
        if (condition instanceof EqualTo equal) {
            return JSON.objectNode().set("const", equal.value());
        }
        if (condition instanceof StartsWith start) {
            return text(start.prefix(), "^" + escaped(start.prefix()), widely);
        }
        if (condition instanceof EndsWith end) {
            return text(end.suffix(), escaped(end.suffix()) + "$", widely);
        }
        if (condition instanceof OneOf oneOf) {
            var either = JSON.objectNode();
            var parts = either.putArray("anyOf");
            oneOf.conditions().forEach(part -> parts.add(of(part, widely)));
            return either;
        }
        if (condition instanceof AnythingBut but) {
            var other = scalar();
            return other.set("not", of(but.condition(), !widely));
        }
        if (condition instanceof NumberRange range) {
            return widely ? within(range) : keptWithin(range);
        }
        return scalar();
    }

    private static ObjectNode scalar() {
        var schema = JSON.objectNode();
        schema.putArray("type").add("string").add("number").add("boolean").add("null");
        return schema;
    }

    private static JsonNode text(String affix, String pattern, boolean widely) {
        // A pattern can't name half of a character.
        if (affix.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            return widely ? JSON.objectNode().put("type", "string") : BooleanNode.FALSE;
        }
        return JSON.objectNode().put("type", "string").put("pattern", pattern);
    }

    // Filters take a number with more digits than a double keeps for none; it keeps all these.
    private static ObjectNode keptWithin(NumberRange range) {
        var schema = JSON.objectNode();
        schema.putArray("allOf")
                .add(within(range))
                .add(JSON.objectNode()
                        .put("type", "integer")
                        .put("minimum", -GREATEST_KEPT)
                        .put("maximum", GREATEST_KEPT));
        return schema;
    }

    private static ObjectNode within(NumberRange range) {
        var schema = JSON.objectNode().put("type", "number");
        range.lower().ifPresent(end -> schema.put(range.lowerIncluded() ? "minimum" : "exclusiveMinimum", end));
        range.upper().ifPresent(end -> schema.put(range.upperIncluded() ? "maximum" : "exclusiveMaximum", end));
        return schema;
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
    }
}
