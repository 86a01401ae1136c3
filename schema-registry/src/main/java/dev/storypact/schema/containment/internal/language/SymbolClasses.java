package dev.storypact.schema.containment.internal.language;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The symbols of an automaton, in classes of those that it never tells apart.
 *
 * <p>{@code \p{L}} is hundreds of ranges of symbols that all lead to the same states. An automaton over the classes does
 * the same with few symbols, and what is done with it takes a fraction of the time.
 */
final class SymbolClasses {

    private static final long MOST_LOOKS = 4_000_000;

    /** A way of the automaton, by the numbers of its states. */
    private record Way(int from, int to) {}

    private record Range(char first, char last) {}

    private final NavigableMap<Integer, Integer> classByStart = new TreeMap<>();
    private final List<List<Range>> ranges = new ArrayList<>();

    private SymbolClasses() {}

    /**
     * {@return the classes of the automaton's symbols}
     *
     * @throws UntranslatableException if it is too large
     */
    static SymbolClasses of(Automaton automaton) {
        var classes = new SymbolClasses();
        var numbers = new HashMap<List<Way>, Integer>();
        var waysByStart = waysByStart(automaton);
        waysByStart.forEach((start, ways) -> {
            if (!ways.isEmpty()) {
                var end = Objects.requireNonNull(waysByStart.higherKey(start)) - 1;
                var number = numbers.computeIfAbsent(ways, unknown -> numbers.size());
                classes.add(number, new Range((char) (int) start, (char) end));
            }
        });
        return classes;
    }

    private void add(int number, Range range) {
        if (number == ranges.size()) {
            ranges.add(new ArrayList<>());
        }
        ranges.get(number).add(range);
        classByStart.put((int) range.first(), number);
    }

    private static NavigableMap<Integer, List<Way>> waysByStart(Automaton automaton) {
        var ways = new TreeMap<Integer, List<Way>>();
        var numbers = new HashMap<State, Integer>();
        for (var state : automaton.getStates()) {
            numbers.put(state, numbers.size());
            for (var transition : state.getTransitions()) {
                ways.putIfAbsent((int) transition.getMin(), new ArrayList<>());
                ways.putIfAbsent(transition.getMax() + 1, new ArrayList<>());
            }
        }
        var looks = 0L;
        for (var state : automaton.getStates()) {
            for (var transition : state.getTransitions()) {
                var way = new Way(number(numbers, state), number(numbers, transition.getDest()));
                for (var of : within(ways, transition).values()) {
                    of.add(way);
                    looks++;
                }
                if (looks > MOST_LOOKS) {
                    throw new UntranslatableException("a pattern that is too large");
                }
            }
        }
        return ways;
    }

    private static int number(Map<State, Integer> numbers, State state) {
        return Objects.requireNonNull(numbers.get(state));
    }

    private static <T> SortedMap<Integer, T> within(NavigableMap<Integer, T> byStart, Transition transition) {
        return byStart.subMap((int) transition.getMin(), transition.getMax() + 1);
    }

    /** {@return the automaton whose symbols are these classes instead of their members} */
    Automaton over(Automaton automaton) {
        return copy(
                automaton,
                (transition, to) -> within(classByStart, transition).values().stream()
                        .distinct()
                        .map(number -> new Transition((char) (int) number, to))
                        .toList());
    }

    /** {@return the automaton whose symbols are the members of those classes} */
    Automaton members(Automaton overClasses) {
        return copy(
                overClasses,
                (transition, to) -> ranges.subList(transition.getMin(), transition.getMax() + 1).stream()
                        .flatMap(List::stream)
                        .map(range -> new Transition(range.first(), range.last(), to))
                        .toList());
    }

    @FunctionalInterface
    private interface Translation {
        List<Transition> of(Transition transition, State to);
    }

    private static Automaton copy(Automaton automaton, Translation translation) {
        var copies = new LinkedHashMap<State, State>();
        for (var state : automaton.getStates()) {
            var copy = new State();
            copy.setAccept(state.isAccept());
            copies.put(state, copy);
        }
        copies.forEach((state, copy) -> state.getTransitions()
                .forEach(transition -> translation
                        .of(transition, Objects.requireNonNull(copies.get(transition.getDest())))
                        .forEach(copy::addTransition)));
        var result = new Automaton();
        result.setInitialState(Objects.requireNonNull(copies.get(automaton.getInitialState())));
        result.setDeterministic(automaton.isDeterministic());
        return result;
    }
}
