package dev.storypact.schema.containment.internal.language;

import dev.storypact.schema.containment.internal.language.PatternProgram.Kind;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/** The states of a search that were built so far. Thread-safe. */
final class SearchStates {

    private static final int MOST_CELLS = 200_000;

    private final PatternProgram program;
    private final SearchState start;
    private final Map<BitSet, SearchState> known = new ConcurrentHashMap<>();

    SearchStates(PatternProgram program) {
        this.program = program;
        var entry = new BitSet();
        entry.set(program.entry());
        this.start = state(entry, closure(entry, true, false), true);
    }

    SearchState start() {
        return start;
    }

    boolean areTooMany() {
        return known.size() * (long) program.alphabet().size() > MOST_CELLS;
    }

    /** {@return the state behind a letter, built at a cost in steps that is told first} */
    SearchState build(SearchState from, int letter, IntConsumer steps) {
        var seeds = new BitSet();
        seeds.set(program.entry());
        for (var place = from.places.nextSetBit(0); place >= 0; place = from.places.nextSetBit(place + 1)) {
            var instruction = program.at(place);
            if (instruction.kind() == Kind.TAKE && instruction.letters().get(letter)) {
                seeds.set(instruction.next());
            }
        }
        var places = closure(seeds, false, false);
        steps.accept(from.places.cardinality() + places.cardinality());
        var state = known.computeIfAbsent(places, key -> state(seeds, key, false));
        from.next[letter] = state;
        return state;
    }

    private SearchState state(BitSet seeds, BitSet places, boolean atStart) {
        var found = isFoundAmong(places);
        var foundAtEnd = found || isFoundAmong(closure(seeds, atStart, true));
        return new SearchState(places, found, foundAtEnd, program.alphabet().size());
    }

    private boolean isFoundAmong(BitSet places) {
        return places.stream().anyMatch(place -> program.at(place).kind() == Kind.FOUND);
    }

    private BitSet closure(BitSet seeds, boolean atStart, boolean atEnd) {
        var closed = new BitSet();
        var work = new ArrayDeque<Integer>();
        seeds.stream().forEach(work::push);
        while (!work.isEmpty()) {
            var place = work.pop();
            if (!closed.get(place)) {
                closed.set(place);
                var instruction = program.at(place);
                if (leadsOn(instruction.kind(), atStart, atEnd)) {
                    work.push(instruction.next());
                    work.push(instruction.other());
                }
            }
        }
        return closed;
    }

    private static boolean leadsOn(Kind kind, boolean atStart, boolean atEnd) {
        return switch (kind) {
            case FORK -> true;
            case START -> atStart;
            case END -> atEnd;
            case TAKE, FOUND -> false;
        };
    }
}
