package dev.storypact.story.message;

import dev.storypact.story.message.condition.AnyValue;
import dev.storypact.story.message.condition.AnythingBut;
import dev.storypact.story.message.condition.EndsWith;
import dev.storypact.story.message.condition.EqualTo;
import dev.storypact.story.message.condition.NumberRange;
import dev.storypact.story.message.condition.OneOf;
import dev.storypact.story.message.condition.StartsWith;
import dev.storypact.story.message.condition.ValueCondition;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the conditions within the JSON of filters, as {@link EventFilterJson} says. */
final class ConditionJson {

    private static final String AT_LEAST = "atLeast";
    private static final String GREATER = "greaterThan";
    private static final String AT_MOST = "atMost";
    private static final String LESS = "lessThan";

    private ConditionJson() {}

    static int depth(ValueCondition condition) {
        if (condition instanceof AnythingBut but) {
            return 1 + depth(but.condition());
        }
        return condition instanceof OneOf oneOf
                ? 1
                        + oneOf.conditions().stream()
                                .mapToInt(ConditionJson::depth)
                                .max()
                                .orElse(0)
                : 1;
    }

    static ObjectNode write(ValueCondition condition) {
        var json = JsonNodeFactory.instance.objectNode();
        if (condition instanceof EqualTo equal) {
            return json.set("equals", equal.value());
        }
        if (condition instanceof StartsWith start) {
            return json.put("startsWith", start.prefix());
        }
        if (condition instanceof EndsWith end) {
            return json.put("endsWith", end.suffix());
        }
        if (condition instanceof NumberRange range) {
            range.lower().ifPresent(end -> json.put(range.lowerIncluded() ? AT_LEAST : GREATER, end));
            range.upper().ifPresent(end -> json.put(range.upperIncluded() ? AT_MOST : LESS, end));
            return json;
        }
        if (condition instanceof AnythingBut but) {
            return json.set("anythingBut", write(but.condition()));
        }
        if (condition instanceof OneOf oneOf) {
            var parts = json.putArray("oneOf");
            oneOf.conditions().forEach(part -> parts.add(write(part)));
            return json;
        }
        return exists((AnyValue) condition, json);
    }

    private static ObjectNode exists(AnyValue any, ObjectNode json) {
        return json.put(any.toString(), true);
    }

    static ValueCondition read(FilterNode json) {
        return switch (json.kind(
                "equals",
                "startsWith",
                "endsWith",
                "exists",
                "oneOf",
                "anythingBut",
                AT_LEAST,
                GREATER,
                AT_MOST,
                LESS)) {
            case "equals" -> json.only("equals").child("equals").made(EqualTo::new);
            case "startsWith" -> json.only("startsWith").child("startsWith").parsed(StartsWith::new);
            case "endsWith" -> json.only("endsWith").child("endsWith").parsed(EndsWith::new);
            case "exists" -> any(json.only("exists").child("exists"));
            case "oneOf" -> {
                var parts = json.only("oneOf").elements("oneOf", ConditionJson::read);
                yield json.made(tree -> new OneOf(parts));
            }
            case "anythingBut" -> new AnythingBut(read(json.only("anythingBut").child("anythingBut")));
            default -> range(json.only(AT_LEAST, GREATER, AT_MOST, LESS));
        };
    }

    private static ValueCondition any(FilterNode json) {
        json.requireTrue();
        return new AnyValue();
    }

    private static ValueCondition range(FilterNode json) {
        json.requireNotBoth(AT_LEAST, GREATER).requireNotBoth(AT_MOST, LESS);
        var lower = end(json, AT_LEAST, GREATER);
        var upper = end(json, AT_MOST, LESS);
        return json.made(tree -> new NumberRange(
                lower, lower.isPresent() && json.has(AT_LEAST), upper, upper.isPresent() && json.has(AT_MOST)));
    }

    private static Optional<BigDecimal> end(FilterNode json, String included, String excluded) {
        if (json.has(included)) {
            return Optional.of(json.child(included).number());
        }
        return json.has(excluded) ? Optional.of(json.child(excluded).number()) : Optional.empty();
    }
}
