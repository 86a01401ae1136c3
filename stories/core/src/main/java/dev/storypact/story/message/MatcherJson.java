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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes conditions on one field as the entries of its array in an EventBridge pattern. */
final class MatcherJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    // event-ruler reads a plain text like these as an IP address, and would match other spellings of the address too
    private static final Pattern LIKE_AN_ADDRESS =
            Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*");

    private MatcherJson() {}

    static List<JsonNode> of(ValueCondition condition) {
        if (condition instanceof OneOf oneOf) {
            return oneOf.conditions().stream()
                    .flatMap(part -> of(part).stream())
                    .distinct()
                    .toList();
        }
        if (condition instanceof AnythingBut anythingBut) {
            return but(anythingBut);
        }
        return List.of(single(condition));
    }

    static JsonNode exists(boolean exists) {
        return JSON.objectNode().put("exists", exists);
    }

    static JsonNode text(String text) {
        return LIKE_AN_ADDRESS.matcher(text).matches()
                ? JSON.objectNode().put("wildcard", text)
                : JSON.stringNode(text);
    }

    static JsonNode name(NamePattern pattern) {
        return pattern.isPrefix() ? operator("prefix", pattern.text()) : text(pattern.text());
    }

    static JsonNode range(Optional<BigDecimal> lower, String above, Optional<BigDecimal> upper, String below) {
        var matcher = JSON.objectNode();
        var numeric = matcher.putArray("numeric");
        if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) == 0) {
            numeric.add("=").add(lower.get());
            return matcher;
        }
        lower.ifPresent(end -> numeric.add(above).add(end));
        upper.ifPresent(end -> numeric.add(below).add(end));
        return matcher;
    }

    private static JsonNode single(ValueCondition condition) {
        if (condition instanceof EqualTo equal) {
            var value = equal.value();
            if (value.isNumber()) {
                var number = Optional.of(value.decimalValue());
                return range(number, ">=", number, "<=");
            }
            return value.isString() ? text(value.asString()) : value;
        }
        if (condition instanceof StartsWith start) {
            return operator("prefix", affix(condition, start.prefix()));
        }
        if (condition instanceof EndsWith end) {
            return operator("suffix", affix(condition, end.suffix()));
        }
        if (condition instanceof NumberRange range) {
            return range(
                    range.lower(),
                    range.lowerIncluded() ? ">=" : ">",
                    range.upper(),
                    range.upperIncluded() ? "<=" : "<");
        }
        if (condition instanceof AnyValue) {
            return exists(true);
        }
        throw new IllegalArgumentException("no single matcher says '" + condition + "'");
    }

    private static List<JsonNode> but(AnythingBut anythingBut) {
        var unwanted = anythingBut.condition();
        if (unwanted instanceof AnythingBut twice) {
            return of(twice.condition());
        }
        var parts = unwanted instanceof OneOf oneOf ? oneOf.conditions() : List.of(unwanted);
        var texts = values(parts, part -> equal(part).filter(JsonNode::isString));
        var numbers = values(parts, part -> equal(part).filter(JsonNode::isNumber));
        if (texts.isPresent() || numbers.isPresent()) {
            return List.of(JSON.objectNode()
                    .set("anything-but", texts.or(() -> numbers).orElseThrow()));
        }
        var starts = values(
                parts, part -> part instanceof StartsWith start ? notEmpty(part, start.prefix()) : Optional.empty());
        var ends =
                values(parts, part -> part instanceof EndsWith end ? notEmpty(part, end.suffix()) : Optional.empty());
        if (starts.isEmpty() && ends.isEmpty()) {
            throw new InexpressibleFilterException(
                    EventBridgePattern.PLATFORM,
                    anythingBut.toString(),
                    "'anything but' knows several texts, several numbers, several beginnings or several ends, none of them"
                            + " empty and not mixed; filter in the handler, or publish a field that says it");
        }
        var operator = JSON.objectNode();
        starts.ifPresent(values -> operator.set("prefix", values));
        ends.ifPresent(values -> operator.set("suffix", values));
        return List.of(JSON.objectNode().set("anything-but", operator));
    }

    private static Optional<JsonNode> equal(ValueCondition condition) {
        return condition instanceof EqualTo equal ? Optional.of(equal.value()) : Optional.empty();
    }

    // event-ruler compares texts with their JSON quotes, so that the empty text would begin and end with a quote
    private static String affix(ValueCondition condition, String text) {
        if (text.equals("\"")) {
            throw new InexpressibleFilterException(
                    EventBridgePattern.PLATFORM,
                    condition.toString(),
                    "a single quotation mark would match the empty text too; give a longer beginning or end");
        }
        return text;
    }

    private static Optional<JsonNode> notEmpty(ValueCondition condition, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(JSON.stringNode(affix(condition, text)));
    }

    private static Optional<ArrayNode> values(
            List<ValueCondition> parts, Function<ValueCondition, Optional<JsonNode>> value) {
        var values = JSON.arrayNode();
        parts.forEach(part -> value.apply(part).ifPresent(values::add));
        return values.size() == parts.size() ? Optional.of(values) : Optional.empty();
    }

    private static JsonNode operator(String name, String text) {
        return JSON.objectNode().put(name, text);
    }
}
