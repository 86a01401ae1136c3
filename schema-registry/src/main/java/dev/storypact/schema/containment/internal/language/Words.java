package dev.storypact.schema.containment.internal.language;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of an automaton, shortest and most readable first.
 *
 * <p>A deterministic automaton of n states that has a word of more than n symbols has one in every n lengths from there on;
 * so n lengths in a row without a word are the end.
 */
final class Words {

    private static final String LIKED = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.:/@ ";
    private static final int LONGEST = 2_000;

    private final Automaton automaton;
    private final int min;
    private final int max;
    private final List<Set<State>> finishing = new ArrayList<>();
    private final Map<State, List<Transition>> ordered = new HashMap<>();
    private final Set<String> found = new LinkedHashSet<>();

    Words(Automaton automaton, int min, int max) {
        this.automaton = automaton;
        this.min = min;
        this.max = max;
    }

    List<String> first(int count) {
        var states = automaton.getStates();
        if (min > LONGEST) {
            throw new UntranslatableException("texts that are too long");
        }
        var without = 0;
        for (long length = min; length <= max && found.size() < count && without <= states.size(); length++) {
            while (finishing.size() <= length) {
                finishing.add(finishingIn(finishing.size(), states));
            }
            var before = found.size();
            collect(automaton.getInitialState(), (int) length, new StringBuilder(), count);
            without = found.size() == before ? without + 1 : 0;
        }
        return List.copyOf(found);
    }

    private Set<State> finishingIn(int steps, Set<State> states) {
        var set = new HashSet<State>();
        for (var state : states) {
            if (steps == 0 ? state.isAccept() : leadsTo(state, finishing.get(steps - 1))) {
                set.add(state);
            }
        }
        return set;
    }

    private static boolean leadsTo(State state, Set<State> states) {
        return state.getTransitions().stream().anyMatch(transition -> states.contains(transition.getDest()));
    }

    // As deep as the word is long, which is limited above.
    private void collect(State from, int length, StringBuilder word, int count) {
        if (!finishing.get(length).contains(from)) {
            return;
        }
        if (length == 0) {
            AstralSymbols.texts(word.toString(), count, found);
            return;
        }
        for (var transition : ordered(from)) {
            if (finishing.get(length - 1).contains(transition.getDest())) {
                for (var symbol : symbols(transition, count)) {
                    word.append((char) (int) symbol);
                    collect(transition.getDest(), length - 1, word, count);
                    word.setLength(word.length() - 1);
                    if (found.size() >= count) {
                        return;
                    }
                }
            }
        }
    }

    private List<Transition> ordered(State state) {
        return ordered.computeIfAbsent(
                state,
                key -> key.getTransitions().stream()
                        .sorted(Comparator.comparingInt(Words::rank).thenComparing(Transition::getMin))
                        .toList());
    }

    private static int rank(Transition transition) {
        for (var i = 0; i < LIKED.length(); i++) {
            if (transition.getMin() <= LIKED.charAt(i) && LIKED.charAt(i) <= transition.getMax()) {
                return i;
            }
        }
        return LIKED.length();
    }

    private static List<Integer> symbols(Transition transition, int count) {
        var symbols = new ArrayList<Integer>();
        LIKED.chars()
                .filter(c -> transition.getMin() <= c && c <= transition.getMax())
                .limit(count)
                .forEach(symbols::add);
        for (int c = transition.getMin(); c <= transition.getMax() && symbols.size() < count; c++) {
            if (LIKED.indexOf(c) < 0) {
                symbols.add(c);
            }
        }
        return symbols;
    }
}
