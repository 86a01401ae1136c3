package dev.storypact.schema.containment.internal.language;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Operations of the library's automata that stay within a bearable size, or are refused. */
final class Automata {

    /** Beyond this many states an automaton isn't built. */
    static final int MOST_STATES = 3_000;

    private static final int MOST_PAIRS = 400_000;
    private static final int MOST_TRANSITIONS = 40_000;
    private static final long MOST_LOOKS = 2_000_000;

    private Automata() {}

    /** {@return all texts: any number of characters} */
    static Automaton everything() {
        var all = CodePoints.ALL.automaton().repeat();
        return small(all);
    }

    /** {@return the same language, deterministic and minimal} */
    static Automaton small(Automaton automaton) {
        var whole = automaton.clone();
        whole.expandSingleton();
        var classes = SymbolClasses.of(whole);
        var small = deterministic(classes.over(whole));
        small.minimize();
        small.expandSingleton();
        var result = classes.members(small);
        result.reduce();
        return result;
    }

    /** {@return whether both accept the same texts} */
    static boolean same(Automaton small, Automaton other) {
        return small.getNumberOfStates() == other.getNumberOfStates() && small.subsetOf(other) && other.subsetOf(small);
    }

    static Automaton complement(Automaton automaton, Automaton everything) {
        return small(deterministic(automaton).complement().intersection(everything));
    }

    static Automaton intersection(Automaton left, Automaton right) {
        if ((long) left.getNumberOfStates() * right.getNumberOfStates() > MOST_PAIRS) {
            throw new UntranslatableException("patterns that are too large together");
        }
        var both = left.intersection(right);
        if (both.getNumberOfTransitions() > MOST_TRANSITIONS) {
            throw new UntranslatableException("patterns that are too large together");
        }
        return both;
    }

    // The library's own subset construction has no limit; some patterns of a few characters need millions of states.
    private static Automaton deterministic(Automaton automaton) {
        var copy = automaton.clone();
        copy.expandSingleton();
        if (copy.isDeterministic()) {
            return copy;
        }
        var start = Set.of(copy.getInitialState());
        var states = new HashMap<Set<State>, State>();
        var work = new ArrayDeque<Set<State>>();
        var looks = 0L;
        states.put(start, state(start));
        work.add(start);
        while (!work.isEmpty()) {
            var from = work.pop();
            var source = Objects.requireNonNull(states.get(from));
            for (var step : steps(from)) {
                looks += step.targets().size();
                var to = states.get(step.targets());
                if (to == null) {
                    to = state(step.targets());
                    states.put(step.targets(), to);
                    work.add(step.targets());
                }
                source.addTransition(new Transition(step.from(), step.to(), to));
            }
            if (states.size() > MOST_STATES || looks > MOST_LOOKS) {
                throw new UntranslatableException("a pattern that is too large");
            }
        }
        var result = new Automaton();
        result.setInitialState(states.get(start));
        result.setDeterministic(true);
        return result;
    }

    private static State state(Set<State> states) {
        var state = new State();
        state.setAccept(states.stream().anyMatch(State::isAccept));
        return state;
    }

    private record Step(char from, char to, Set<State> targets) {}

    private static List<Step> steps(Set<State> states) {
        var targets = new TreeMap<Integer, Set<State>>();
        states.forEach(state -> state.getTransitions().forEach(transition -> {
            targets.computeIfAbsent((int) transition.getMin(), start -> new HashSet<>());
            targets.computeIfAbsent(transition.getMax() + 1, start -> new HashSet<>());
        }));
        for (var state : states) {
            for (var transition : state.getTransitions()) {
                targets.subMap((int) transition.getMin(), transition.getMax() + 1)
                        .values()
                        .forEach(reached -> reached.add(transition.getDest()));
            }
        }
        var steps = new ArrayList<Step>();
        targets.forEach((start, reached) -> {
            if (!reached.isEmpty()) {
                steps.add(new Step((char) (int) start, (char) (targets.higherKey(start) - 1), reached));
            }
        });
        return steps;
    }
}
