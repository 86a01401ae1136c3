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
import java.util.TreeSet;

/** Operations of the library's automata that stay within a bearable size, or are refused. */
final class Automata {

    /** Beyond this many states an automaton isn't built. */
    static final int MOST_STATES = 3_000;

    private static final int MOST_PAIRS = 400_000;

    private Automata() {}

    /** {@return all texts: any number of characters} */
    static Automaton everything() {
        var all = CodePoints.ALL.automaton().repeat();
        return small(all);
    }

    /** {@return the same language, deterministic and minimal} */
    static Automaton small(Automaton automaton) {
        var small = deterministic(automaton);
        small.minimize();
        return small;
    }

    static Automaton complement(Automaton automaton, Automaton everything) {
        return small(deterministic(automaton).complement().intersection(everything));
    }

    static Automaton intersection(Automaton left, Automaton right) {
        if ((long) left.getNumberOfStates() * right.getNumberOfStates() > MOST_PAIRS) {
            throw new UntranslatableException("patterns that are too large together");
        }
        return left.intersection(right);
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
        states.put(start, state(start));
        work.add(start);
        while (!work.isEmpty()) {
            var from = work.pop();
            var source = Objects.requireNonNull(states.get(from));
            for (var step : steps(from)) {
                var to = states.get(step.targets());
                if (to == null) {
                    to = state(step.targets());
                    states.put(step.targets(), to);
                    work.add(step.targets());
                }
                source.addTransition(new Transition(step.from(), step.to(), to));
            }
            if (states.size() > MOST_STATES) {
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
        var transitions = new ArrayList<Transition>();
        states.forEach(state -> transitions.addAll(state.getTransitions()));
        var starts = new TreeSet<Integer>();
        for (var transition : transitions) {
            starts.add((int) transition.getMin());
            starts.add(transition.getMax() + 1);
        }
        var steps = new ArrayList<Step>();
        for (var start : starts) {
            var end = starts.higher(start);
            if (end != null) {
                var targets = new HashSet<State>();
                transitions.stream()
                        .filter(transition -> transition.getMin() <= start && start <= transition.getMax())
                        .forEach(transition -> targets.add(transition.getDest()));
                if (!targets.isEmpty()) {
                    steps.add(new Step((char) (int) start, (char) (end - 1), targets));
                }
            }
        }
        return steps;
    }
}
