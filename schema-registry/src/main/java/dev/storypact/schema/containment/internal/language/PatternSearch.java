package dev.storypact.schema.containment.internal.language;

import java.util.function.IntConsumer;

/**
 * Finds a regular expression of ECMA-262 in texts, as {@code pattern} asks for it, in a time that grows with the text
 * alone.
 *
 * <p>It runs a deterministic automaton whose states are built when a text first leads to them, and forgotten when they
 * get too many. Building the whole automaton first, as {@link Language} does, can take minutes for a pattern as plain as
 * {@code ^\p{L}+(\p{L}|\d){0,300}$}. Thread-safe.
 */
public final class PatternSearch {

    private final PatternProgram program;
    private volatile SearchStates states;

    private PatternSearch(PatternProgram program) {
        this.program = program;
        this.states = new SearchStates(program);
    }

    /**
     * {@return the search for a pattern}
     *
     * @throws UntranslatableException if it asks for more than a regular language does, or is too large
     */
    public static PatternSearch of(String pattern) {
        return new PatternSearch(PatternProgram.of(pattern));
    }

    /**
     * {@return whether the pattern is found in the text}
     *
     * @param steps is told what the search costs beyond reading the text, and may throw to end it
     */
    public boolean isFoundIn(String text, IntConsumer steps) {
        var alphabet = program.alphabet();
        var state = states.start();
        for (var at = 0; at < text.length() && !state.isFound; ) {
            var point = text.codePointAt(at);
            var letter = alphabet.letter(point);
            var next = state.next[letter];
            state = next == null ? build(state, letter, steps) : next;
            at += Character.charCount(point);
        }
        return state.isFoundAtEnd;
    }

    private SearchState build(SearchState from, int letter, IntConsumer steps) {
        if (states.areTooMany()) {
            states = new SearchStates(program);
        }
        return states.build(from, letter, steps);
    }
}
