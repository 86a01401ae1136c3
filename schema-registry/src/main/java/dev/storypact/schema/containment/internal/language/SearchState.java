package dev.storypact.schema.containment.internal.language;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a search may stand in a program after some text: one state of a deterministic automaton that is built as texts
 * ask for it.
 *
 * <p>Threads write {@code next} without a lock: each finds nothing there, or a state that is whole as its fields are final.
 */
final class SearchState {

    final BitSet places;
    final boolean isFound;
    final boolean isFoundAtEnd;
    final @Nullable SearchState[] next;

    SearchState(BitSet places, boolean isFound, boolean isFoundAtEnd, int letters) {
        this.places = places;
        this.isFound = isFound;
        this.isFoundAtEnd = isFoundAtEnd;
        this.next = new SearchState[letters];
    }
}
