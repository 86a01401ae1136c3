package dev.storypact.schema.containment.internal.language;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;

/** Builds the automaton of the texts of one symbol. */
final class Symbols {

    private final State first = new State();
    private final State last = new State();

    Symbols() {
        last.setAccept(true);
    }

    void add(int from, int to) {
        if (from <= to) {
            first.addTransition(new Transition((char) from, (char) to, last));
        }
    }

    Automaton automaton() {
        var automaton = new Automaton();
        automaton.setInitialState(first);
        automaton.setDeterministic(true);
        return automaton;
    }
}
