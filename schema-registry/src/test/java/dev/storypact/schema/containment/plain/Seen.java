package dev.storypact.schema.containment.plain;

import java.util.BitSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which properties and elements of one value were evaluated so far, and which properties were declared of the objects within it;
 * one that is ignored takes no notes.
 */
final class Seen {

    private static final Seen IGNORED = new Seen(true);

    private final boolean isIgnored;
    private final Set<String> names = new HashSet<>();
    private final BitSet places = new BitSet();
    private final IdentityHashMap<JsonNode, Set<String>> declared = new IdentityHashMap<>();

    private Seen(boolean isIgnored) {
        this.isIgnored = isIgnored;
    }

    static Seen ignored() {
        return IGNORED;
    }

    static Seen empty() {
        return new Seen(false);
    }

    /** {@return notes of a branch that may yet fail} */
    Seen branch() {
        return isIgnored ? this : empty();
    }

    boolean isIgnored() {
        return isIgnored;
    }

    void add(Seen branch) {
        addOwn(branch);
        addDeclared(branch);
    }

    /** Adds what was evaluated of the value itself, and not what was declared within it. */
    void addOwn(Seen branch) {
        if (!isIgnored) {
            names.addAll(branch.names);
            places.or(branch.places);
        }
    }

    /** Adds what a schema that stands for a part of the value declares of it. */
    void addPart(JsonNode part, Seen seen) {
        if (!isIgnored) {
            addDeclared(seen);
            declare(part, seen.names);
        }
    }

    private void addDeclared(Seen seen) {
        if (!isIgnored) {
            seen.declared.forEach(this::declare);
        }
    }

    private void declare(JsonNode part, Set<String> more) {
        declared.computeIfAbsent(part, each -> new HashSet<>()).addAll(more);
    }

    /** {@return whether each object within the value has only properties that are declared, if anything speaks of it} */
    boolean declaresAll(JsonNode value) {
        var known = declared.get(value);
        return (known == null || !value.isObject() || known.containsAll(value.propertyNames()))
                && value.values().stream().allMatch(this::declaresAll);
    }

    void addName(String name) {
        if (!isIgnored) {
            names.add(name);
        }
    }

    void addPlace(int place) {
        if (!isIgnored) {
            places.set(place);
        }
    }

    boolean hasName(String name) {
        return names.contains(name);
    }

    boolean hasPlace(int place) {
        return places.get(place);
    }
}
