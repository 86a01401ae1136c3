package dev.storypact.schema.internal.lint;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which properties the schemas of one object declare together.
 *
 * <p>Schemas that may be about the same object, through {@code allOf} and its like or a reference, are one group, in
 * whichever direction: what another one of the group declares counts, so that nothing is called undeclared wrongly.
 */
final class DeclaredProperties {

    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    DeclaredProperties(LintedSchema schema) {
        for (var sub : schema.schemas()) {
            Subschema.of(sub.schema(), sub.pointer()).stream()
                    .filter(inner -> inner.role() == Subschema.Role.IN_PLACE)
                    .forEach(inner -> join(sub.pointer(), inner.pointer()));
        }
        var leadingOut = new HashSet<String>();
        for (var sub : schema.schemas()) {
            for (var keyword : List.of("$ref", "$dynamicRef", "$recursiveRef")) {
                if (sub.schema().path(keyword).isString()) {
                    schema.references()
                            .target(JsonPointers.child(sub.pointer(), keyword))
                            .ifPresentOrElse(
                                    target -> join(sub.pointer(), target), () -> leadingOut.add(sub.pointer()));
                }
            }
        }
        leadingOut.forEach(pointer -> open.add(leader(pointer)));
        schema.schemas().forEach(this::note);
    }

    private void note(Subschema sub) {
        var group = leader(sub.pointer());
        names.computeIfAbsent(group, key -> new TreeSet<>())
                .addAll(sub.schema().path("properties").propertyNames());
        var admits = List.of("additionalProperties", "unevaluatedProperties").stream()
                .map(sub.schema()::path)
                .anyMatch(value -> value.isObject() || (value.isBoolean() && value.booleanValue()));
        if (admits || sub.schema().has("patternProperties")) {
            open.add(group);
        }
    }

    private void join(String one, String other) {
        leaders.put(leader(one), leader(other));
    }

    private String leader(String pointer) {
        var leader = pointer;
        var next = leaders.get(leader);
        while (next != null && !next.equals(leader)) {
            leader = next;
            next = leaders.get(leader);
        }
        return leader;
    }

    /** {@return whether no schema of the same object declares the name, nor admits names that it doesn't declare} */
    boolean isUndeclared(Subschema sub, String name) {
        var group = leader(sub.pointer());
        return !open.contains(group) && !names.getOrDefault(group, Set.of()).contains(name);
    }

    /** {@return the names that are declared of the same object} */
    List<String> declared(Subschema sub) {
        return List.copyOf(names.getOrDefault(leader(sub.pointer()), Set.of()));
    }
}
