package dev.storypact.schema.containment.internal.language;

import dk.brics.automaton.Automaton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The texts of an automaton, which is deterministic and never changed. */
final class RegularTexts implements Language {

    private static final int LONGEST = 300;
    private static final Automaton EVERYTHING = Automata.everything();

    private static final int MOST_KNOWN = 50;
    private static final int TRANSITIONS_PER_STATE = 4;

    private final Automaton automaton;
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    RegularTexts(Automaton automaton) {
        this.automaton = automaton;
    }

    static RegularTexts ofLength(int min, int max) {
        if (min > LONGEST || (max > LONGEST && max != Integer.MAX_VALUE)) {
            throw new UntranslatableException("names of more than " + LONGEST + " characters");
        }
        var one = CodePoints.ALL.automaton();
        return new RegularTexts(
                Automata.small(max == Integer.MAX_VALUE ? one.repeat(min) : one.repeat(min, Math.max(max, min - 1))));
    }

    static RegularTexts allBut(Collection<String> texts) {
        return new RegularTexts(Automata.complement(listed(texts), EVERYTHING));
    }

    private static Automaton listed(Collection<String> texts) {
        if (texts.stream().anyMatch(text -> text.codePoints().anyMatch(c -> !Character.isBmpCodePoint(c)))) {
            throw new UntranslatableException("a text with characters beyond U+FFFF beside a pattern");
        }
        return Automaton.union(texts.stream().map(Automaton::makeString).toList());
    }

    @Override
    public boolean contains(String text) {
        return automaton.run(Symbol.symbols(text));
    }

    @Override
    public Language complement() {
        return operation("complement", () -> Automata.complement(automaton, EVERYTHING));
    }

    /** {@return how large its automaton is: in states, or where they have many transitions each, in those} */
    int size() {
        return Math.max(automaton.getNumberOfStates(), automaton.getNumberOfTransitions() / TRANSITIONS_PER_STATE);
    }

    private RegularTexts operation(Object question, Supplier<Automaton> answer) {
        AutomataBudget.spend(size());
        var result = once(question, () -> new RegularTexts(answer.get()), RegularTexts.class);
        AutomataBudget.spend(result.size());
        return result;
    }

    // The languages of patterns outlive a comparison, and are asked the same again in the next one.
    private <T> T once(Object question, Supplier<T> answer, Class<T> type) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        var before = known.get(question);
        if (before == null) {
            before = answer.get();
            known.put(question, before);
        }
        return type.cast(before);
    }

    @Override
    public Language and(Language other) {
        if (other instanceof RegularTexts regular) {
            return regular.equals(this)
                    ? this
                    : operation(regular, () -> Automata.small(Automata.intersection(automaton, regular.automaton)));
        }
        return other.and(this);
    }

    @Override
    public boolean isEmpty() {
        return automaton.isEmpty();
    }

    @Override
    public List<String> words(int min, int max, int count) {
        return once(
                        new Asked(min, max, count),
                        () -> new Found(new Words(automaton, min, max).first(count)),
                        Found.class)
                .words();
    }

    private record Asked(int min, int max, int count) {}

    private record Found(List<String> words) {}

    @Override
    public Set<String> listed() {
        return Set.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegularTexts regular && Automata.same(automaton, regular.automaton);
    }

    @Override
    public int hashCode() {
        return automaton.getNumberOfStates();
    }
}
