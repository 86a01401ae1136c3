package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How much work it is for json-schema-validator to judge one message, found out without doing it.
 *
 * <p>It holds each value against each schema as often as there are ways to that schema, and where it asks which properties were
 * evaluated, it looks for each of these times at all of them. Schemas that refer to one another twice over make more of it than
 * ends in bearable time.
 */
final class ConfirmationWork {

    private static final long END = Long.MAX_VALUE / 4;
    private static final long LOOKS_OF_ONE = 50;
    private static final int DEEPEST = 1_000;
    private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

    /** A part of the schema and a value that it is held against. */
    private static final class Look {
        final JsonNode value;
        final List<Look> next = new ArrayList<>();
        long times;

        Look(JsonNode value) {
            this.value = value;
        }
    }

    private final JsonNode document;
    private final SchemaReferences references;
    private final IdentityHashMap<JsonNode, Map<String, Look>> looks = new IdentityHashMap<>();
    private final List<Look> deepestFirst = new ArrayList<>();
    private int depth;
    private boolean isTooDeep;

    private ConfirmationWork(JsonNode document, SchemaReferences references) {
        this.document = document;
        this.references = references;
    }

    /**
     * {@return the work in looks at what was said of a value before, of some hundred nanoseconds each}
     *
     * @param isClosed whether it is asked besides which properties of the message were evaluated
     */
    static long of(JsonNode document, SchemaReferences references, JsonNode message, boolean isClosed) {
        var asksForOthers = isClosed || asksForOthers(document);
        var work = new ConfirmationWork(document, references);
        work.look(document, "", message).times = 1;
        if (work.isTooDeep) {
            return END;
        }
        var timesOf = new IdentityHashMap<JsonNode, Long>();
        var order = new ArrayDeque<>(work.deepestFirst);
        while (!order.isEmpty()) {
            var look = order.removeLast();
            timesOf.merge(look.value, look.times, ConfirmationWork::sum);
            look.next.forEach(next -> next.times = sum(next.times, look.times));
        }
        return timesOf.values().stream()
                .map(times -> times > Integer.MAX_VALUE ? END : times * (asksForOthers ? times : LOOKS_OF_ONE))
                .reduce(0L, ConfirmationWork::sum);
    }

    private static boolean asksForOthers(JsonNode part) {
        return part.has("unevaluatedProperties")
                || part.has("unevaluatedItems")
                || part.values().stream().anyMatch(ConfirmationWork::asksForOthers);
    }

    private static long sum(long one, long other) {
        return Math.min(one + other, END);
    }

    private Look look(JsonNode schema, String pointer, JsonNode value) {
        var known = looks.computeIfAbsent(value, key -> new HashMap<>());
        var before = known.get(pointer);
        if (before != null) {
            return before;
        }
        var look = new Look(value);
        known.put(pointer, look);
        if (depth == DEEPEST) {
            isTooDeep = true; // The validator would go on, and overflow the stack.
            return look;
        }
        depth++;
        for (var keyword : REFERENCES) {
            target(schema, pointer, keyword)
                    .ifPresent(target -> look.next.add(look(document.at(target), target, value)));
        }
        for (var sub : Subschema.of(schema, pointer)) {
            for (var part : parts(sub, value)) {
                look.next.add(look(sub.schema(), sub.pointer(), part));
            }
        }
        depth--;
        deepestFirst.add(look);
        return look;
    }

    private Optional<String> target(JsonNode schema, String pointer, String keyword) {
        return schema.path(keyword).isString()
                ? references.target(JsonPointers.child(pointer, keyword))
                : Optional.empty();
    }

    private static List<JsonNode> parts(Subschema sub, JsonNode value) {
        if (sub.role() == Subschema.Role.IN_PLACE) {
            return List.of(value);
        }
        if (sub.role() == Subschema.Role.DEFINITION || !value.isContainer()) {
            return List.of();
        }
        if (sub.keyword().equals("properties")) {
            var step = sub.pointer().substring(sub.pointer().lastIndexOf('/') + 1);
            var part = value.path(step.replace("~1", "/").replace("~0", "~"));
            return part.isMissingNode() ? List.of() : List.of(part);
        }
        return isOfObjects(sub.keyword()) == value.isObject() ? List.copyOf(value.values()) : List.of();
    }

    private static boolean isOfObjects(String keyword) {
        return Set.of("patternProperties", "additionalProperties", "unevaluatedProperties")
                .contains(keyword);
    }
}
