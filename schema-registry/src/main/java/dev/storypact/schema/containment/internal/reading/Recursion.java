package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.schema.internal.oracle.Subschema;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Which targets of references lead back to themselves. */
final class Recursion {

    private final JsonNode document;
    private final SchemaReferences references;
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Boolean> recursive = new HashMap<>();
    private final Map<String, String> identities = new HashMap<>();
    private final String nonce = UUID.randomUUID().toString();

    Recursion(JsonNode document, SchemaReferences references) {
        this.document = document;
        this.references = references;
    }

    boolean isRecursive(String target) {
        return recursive.computeIfAbsent(target, key -> {
            var reached = reachable(key);
            return reached.contains(key);
        });
    }

    private Set<String> reachable(String target) {
        var reached = new LinkedHashSet<String>();
        var work = new ArrayDeque<>(targetsWithin(target));
        while (!work.isEmpty()) {
            var one = work.pop();
            if (reached.add(one)) {
                work.addAll(targetsWithin(one));
            }
        }
        return reached;
    }

    private Set<String> targetsWithin(String pointer) {
        var targets = next.get(pointer);
        if (targets == null) {
            targets = new LinkedHashSet<>();
            collect(document.at(pointer), pointer, targets);
            next.put(pointer, targets);
        }
        return targets;
    }

    private void collect(JsonNode schema, String pointer, Set<String> targets) {
        for (var keyword : LogicKeywords.REFERENCES) {
            references.target(pointer + "/" + keyword).ifPresent(targets::add);
        }
        for (var sub : Subschema.of(schema, pointer)) {
            if (sub.role() != Subschema.Role.DEFINITION) {
                collect(sub.schema(), sub.pointer(), targets);
            }
        }
    }

    /**
     * {@return a text that is equal for two documents only if that part means the same in both} It holds all the parts that
     * can be reached; with several resources in the document nothing is said to be equal.
     */
    String identity(String target) {
        return identities.computeIfAbsent(target, this::describe);
    }

    private String describe(String target) {
        if (references.hasSeveralResources()) {
            return nonce + target;
        }
        var parts = new LinkedHashMap<String, String>();
        parts.put(target, document.at(target).toString());
        reachable(target).forEach(other -> parts.put(other, document.at(other).toString()));
        return parts.toString();
    }
}
