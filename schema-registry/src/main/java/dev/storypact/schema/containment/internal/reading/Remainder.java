package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subscriber's schema asks beyond what the publisher's says at the same place.
 *
 * <p>The law: where every message has S, and S implies T, a message has T and U if it has U. So what the publisher says of a value
 * with no condition takes away what it implies of the subscriber's, see {@link Implied}, and every part stays where it was. It
 * holds value by value: of the publisher's messages, those that the remainder refuses are those that the whole refuses.
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

    /** Say nothing of values: they are for people and for references. */
    static final Set<String> SILENT = Set.of(
            "$schema",
            "$id",
            "id",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly");

    private static final int LONGEST_WAY = 30;

    private final SchemaDialect dialect;
    private final JsonNode publisher;
    private final JsonNode subscriber;
    private final SameMeaning same;
    private final Map<List<JsonNode>, Boolean> impliedTargets = new HashMap<>();
    private int way;

    private Remainder(SchemaDialect dialect, JsonNode publisher, JsonNode subscriber) {
        this.dialect = dialect;
        this.publisher = publisher;
        this.subscriber = subscriber;
        this.same = new SameMeaning(publisher, subscriber);
    }

    /** {@return what is left of the subscriber's document} */
    public static JsonNode of(
            JsonNode publisher, SchemaReferences published, JsonNode subscriber, SchemaReferences subscribed) {
        var isComparable = published.dialect() == subscribed.dialect()
                && !published.hasSeveralResources()
                && !subscribed.hasSeveralResources();
        return isComparable
                ? new Remainder(published.dialect(), publisher, subscriber).of(publisher, subscriber)
                : subscriber;
    }

    /** {@return whether a remainder accepts every value, at first sight} */
    public static boolean isNothing(JsonNode left) {
        if (!left.isObject()) {
            return left.isBoolean() && left.booleanValue();
        }
        for (var said : left.properties()) {
            if (!SILENT.contains(said.getKey()) && !isNothing(said.getKey(), said.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(String keyword, JsonNode value) {
        return switch (keyword) {
            case "properties" -> value.isObject() && value.valueStream().allMatch(Remainder::isNothing);
            case "prefixItems" -> value.isArray() && value.valueStream().allMatch(Remainder::isNothing);
            case "items", "additionalProperties" -> isNothing(value);
            default -> false;
        };
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
            if (isTargetImplied(said, left)) {
                left.remove("$ref");
            }
        }
        objects((ObjectNode) said, left);
        arrays((ObjectNode) said, left);
        return left;
    }

    // Of what is referred to, the places are the same too, so the same law holds.
    private boolean isTargetImplied(JsonNode said, JsonNode left) {
        var asked = target(subscriber, left);
        return asked.isPresent()
                && (isImplied(said, asked.get())
                        || target(publisher, said)
                                .filter(target -> isImplied(target, asked.get()))
                                .isPresent());
    }

    // What leads back to itself is taken for something that isn't implied.
    private boolean isImplied(JsonNode said, JsonNode asked) {
        var pair = List.of(said, asked);
        var before = impliedTargets.putIfAbsent(pair, false);
        if (before != null || way >= LONGEST_WAY) {
            return before != null && before;
        }
        way++;
        var implied = isNothing(of(said, asked));
        way--;
        impliedTargets.put(pair, implied);
        return implied;
    }

    /** {@return what a reference by a plain JSON pointer leads to} */
    static Optional<JsonNode> target(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.startsWith("#/") && !reference.contains("%")
                ? Optional.of(document.at(reference.substring(1))).filter(Remainder::isSchema)
                : Optional.empty();
    }

    private boolean hidesSiblings(JsonNode schema) {
        return dialect.refHidesSiblings() && schema.has("$ref");
    }

    private void leaveOut(List<String> group, JsonNode said, ObjectNode left) {
        var isThere = false;
        for (var keyword : group) {
            isThere |= left.has(keyword);
        }
        if (isThere && (isSame(group, said, left) || Implied.is(group.get(0), said, left))) {
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
