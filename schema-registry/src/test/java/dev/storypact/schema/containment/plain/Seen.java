package dev.storypact.schema.containment.plain;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** Which properties and elements of one value were evaluated so far; one that is ignored takes no notes. */
final class Seen {

    private static final Seen IGNORED = new Seen(true);

    private final boolean isIgnored;
    private final Set<String> names = new HashSet<>();
    private final BitSet places = new BitSet();

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
        if (!isIgnored) {
            names.addAll(branch.names);
            places.or(branch.places);
        }
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
