package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subscriber's schema asks beyond what the publisher's says in the same words at the same place.
 *
 * <p>The law: where every message has S, a message has S and T if it has T. So what both say of one value, with no condition,
 * is left out of the subscriber's schema, and every part stays where it was. It holds value by value: of the publisher's
 * messages, those that the remainder refuses are those that the whole refuses.
 */
public final class Remainder {

    /** Each group says something by itself; its keywords are read together. */
    private static final List<List<String>> ALONE = List.of(
            List.of("type"),
            List.of("enum"),
            List.of("const"),
            List.of("minimum", "exclusiveMinimum"),
            List.of("maximum", "exclusiveMaximum"),
            List.of("multipleOf"),
            List.of("minLength"),
            List.of("maxLength"),
            List.of("pattern"),
            List.of("format"),
            List.of("minItems"),
            List.of("maxItems"),
            List.of("uniqueItems"),
            List.of("minProperties"),
            List.of("maxProperties"),
            List.of("required"),
            List.of("propertyNames"),
            List.of("dependentRequired"),
            List.of("not"));

    /** The same, but what is evaluated there counts for {@code unevaluatedProperties} and {@code unevaluatedItems}. */
    private static final List<List<String>> EVALUATING = List.of(
            List.of("$ref"),
            List.of("allOf"),
            List.of("anyOf"),
            List.of("oneOf"),
            List.of("if", "then", "else"),
            List.of("dependentSchemas"),
            List.of("dependencies"),
            List.of("contains", "minContains", "maxContains"));

    private final SchemaDialect dialect;
    private final SameMeaning same;

    private Remainder(SchemaDialect dialect, SameMeaning same) {
        this.dialect = dialect;
        this.same = same;
    }

    /** {@return what is left of the subscriber's document} */
    public static JsonNode of(
            JsonNode publisher, SchemaReferences published, JsonNode subscriber, SchemaReferences subscribed) {
        var isComparable = published.dialect() == subscribed.dialect()
                && !published.hasSeveralResources()
                && !subscribed.hasSeveralResources();
        return isComparable
                ? new Remainder(published.dialect(), new SameMeaning(publisher, subscriber)).of(publisher, subscriber)
                : subscriber;
    }

    private JsonNode of(JsonNode said, JsonNode asked) {
        if (same.is(said, asked)) {
            return JsonNodeFactory.instance.booleanNode(true);
        }
        if (!said.isObject() || !asked.isObject() || hidesSiblings(said) || hidesSiblings(asked)) {
            return asked;
        }
        var left = JsonNodeFactory.instance.objectNode();
        left.setAll((ObjectNode) asked);
        ALONE.forEach(group -> leaveOut(group, said, left));
        if (!asked.has("unevaluatedProperties") && !asked.has("unevaluatedItems")) {
            EVALUATING.forEach(group -> leaveOut(group, said, left));
        }
        objects((ObjectNode) said, left);
        arrays((ObjectNode) said, left);
        return left;
    }

    private boolean hidesSiblings(JsonNode schema) {
        return dialect.refHidesSiblings() && schema.has("$ref");
    }

    private void leaveOut(List<String> group, JsonNode said, ObjectNode left) {
        var isThere = false;
        for (var keyword : group) {
            isThere |= left.has(keyword);
        }
        if (isThere && isSame(group, said, left)) {
            left.remove(group);
        }
    }

    private boolean isSame(List<String> group, JsonNode said, JsonNode left) {
        for (var keyword : group) {
            if (!same.is(keyword, said, left)) {
                return false;
            }
        }
        return true;
    }

    private void objects(ObjectNode said, ObjectNode left) {
        if (isAlike("properties", said, left) && isAlike("patternProperties", said, left)) {
            schema("additionalProperties", said, left);
        }
        map("properties", said, left);
        map("patternProperties", said, left);
    }

    // What is said of the others is said of the same others.
    private static boolean isAlike(String keyword, JsonNode said, JsonNode left) {
        var one = said.path(keyword);
        var other = left.path(keyword);
        if (one.isArray() || other.isArray()) {
            return one.isArray() && other.isArray() && one.size() == other.size();
        }
        return Set.copyOf(one.propertyNames()).equals(Set.copyOf(other.propertyNames()));
    }

    private void arrays(ObjectNode said, ObjectNode left) {
        if (isAlike("prefixItems", said, left)) {
            schema("items", said, left);
        }
        if (left.path("items").isArray() && isAlike("items", said, left)) {
            schema("additionalItems", said, left);
        }
        list("prefixItems", said, left);
        list("items", said, left);
    }

    private void schema(String keyword, ObjectNode said, ObjectNode left) {
        if (isSchema(said.path(keyword)) && isSchema(left.path(keyword))) {
            left.set(keyword, of(said.get(keyword), left.get(keyword)));
        }
    }

    private void map(String keyword, ObjectNode said, ObjectNode left) {
        if (!said.path(keyword).isObject() || !left.path(keyword).isObject()) {
            return;
        }
        var parts = JsonNodeFactory.instance.objectNode();
        for (var part : left.get(keyword).properties()) {
            var other = said.get(keyword).get(part.getKey());
            var isBoth = other != null && isSchema(other) && isSchema(part.getValue());
            parts.set(part.getKey(), isBoth ? of(other, part.getValue()) : part.getValue());
        }
        left.set(keyword, parts);
    }

    private void list(String keyword, ObjectNode said, ObjectNode left) {
        if (!said.path(keyword).isArray() || !left.path(keyword).isArray()) {
            return;
        }
        var parts = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < left.get(keyword).size(); i++) {
            var part = left.get(keyword).get(i);
            var other = said.get(keyword).path(i);
            parts.add(isSchema(other) && isSchema(part) ? of(other, part) : part);
        }
        left.set(keyword, parts);
    }

    private static boolean isSchema(JsonNode value) {
        return value.isObject() || value.isBoolean();
    }
}
