package dev.storypact.schema.containment.internal.language;

import dk.brics.automaton.Automaton;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Translates a regular expression into the automaton of the texts in which it is found.
 *
 * <p>Each part is translated together with what follows it, so that an end of text and a look ahead are intersections
 * with the rest, which is exact. Whether a part stands at the start of the text is known by taking apart the texts of
 * no character from the others.
 */
final class PatternTranslation {

    private static final int DEEPEST = 300;
    private static final int MOST_UNROLLED = 4;

    /** What follows a part, by whether it follows at the very start of the text. */
    @FunctionalInterface
    private interface Rest {
        Automaton from(boolean atStart);
    }

    private final Automaton everything = Automata.everything();
    private int depth;

    private PatternTranslation() {}

    /** {@return the texts that have a match anywhere, as {@code pattern} asks for it} */
    static Automaton of(String pattern) {
        return new PatternTranslation().search(PatternParser.parse(pattern));
    }

    private Automaton search(PatternPart part) {
        Rest rest = atStart -> everything;
        var atStart = following(part, rest, true);
        var later = following(part, rest, false);
        var skipped = CodePoints.ALL.automaton().repeat(1);
        return Automata.small(atStart.union(skipped.concatenate(later)));
    }

    // What follows is found within what comes first, so the stack grows with the pattern.
    private Automaton following(PatternPart part, Rest rest, boolean atStart) {
        if (depth == DEEPEST) {
            throw new UntranslatableException("too many anchors or looks ahead one after the other");
        }
        depth++;
        try {
            return look(part, rest, atStart);
        } finally {
            depth--;
        }
    }

    private Automaton look(PatternPart part, Rest rest, boolean atStart) {
        if (part.isPlain()) {
            return plain(part, rest, atStart);
        }
        if (part instanceof PatternPart.Start) {
            return atStart ? rest.from(true) : Automaton.makeEmpty();
        }
        if (part instanceof PatternPart.End) {
            return Automata.intersection(rest.from(atStart), Automaton.makeEmptyString());
        }
        if (part instanceof PatternPart.Ahead ahead) {
            return ahead(ahead, rest, atStart);
        }
        if (part instanceof PatternPart.Sequence sequence) {
            return sequence(sequence.parts(), rest, atStart);
        }
        if (part instanceof PatternPart.Choice choice) {
            return Automaton.union(choice.parts().stream()
                    .map(option -> following(option, rest, atStart))
                    .toList());
        }
        return sequence(unrolled((PatternPart.Repeated) part), rest, atStart);
    }

    private Automaton sequence(List<PatternPart> parts, Rest rest, boolean atStart) {
        if (parts.isEmpty()) {
            return rest.from(atStart);
        }
        var plain = (int) parts.stream().takeWhile(PatternPart::isPlain).count();
        var first = plain > 1 ? new PatternPart.Sequence(parts.subList(0, plain)) : parts.get(0);
        var others = parts.subList(Math.max(plain, 1), parts.size());
        return following(first, once(start -> sequence(others, rest, start)), atStart);
    }

    // Each option of a choice asks for what follows: without this, a row of choices would take exponential time.
    private static Rest once(Rest rest) {
        var known = new HashMap<Boolean, Automaton>();
        return atStart -> {
            var automaton = known.get(atStart);
            if (automaton == null) {
                automaton = rest.from(atStart);
                known.put(atStart, automaton);
            }
            return automaton;
        };
    }

    private Automaton ahead(PatternPart.Ahead ahead, Rest rest, boolean atStart) {
        var seen = Automata.small(following(ahead.part(), start -> everything, atStart));
        var wanted = ahead.wanted() ? seen : Automata.complement(seen, everything);
        return Automata.intersection(rest.from(atStart), wanted);
    }

    private static List<PatternPart> unrolled(PatternPart.Repeated repeated) {
        if (repeated.max() == PatternPart.WITHOUT_END || repeated.max() > MOST_UNROLLED) {
            throw new UntranslatableException("an anchor or a look ahead within a repetition");
        }
        var optional = new PatternPart.Choice(List.of(repeated.part(), new PatternPart.Sequence(List.of())));
        return IntStream.range(0, repeated.max())
                .<PatternPart>mapToObj(i -> i < repeated.min() ? repeated.part() : optional)
                .toList();
    }

    private static Automaton plain(PatternPart part, Rest rest, boolean atStart) {
        var texts = texts(part);
        var later = rest.from(false);
        if (!atStart || !texts.run("")) {
            return texts.concatenate(later);
        }
        var some = texts.intersection(CodePoints.ALL.automaton().repeat(1));
        return rest.from(true).union(some.concatenate(later));
    }

    private static Automaton texts(PatternPart part) {
        if (part instanceof PatternPart.One one) {
            return one.of().automaton();
        }
        if (part instanceof PatternPart.Sequence sequence) {
            return Automaton.concatenate(
                    sequence.parts().stream().map(PatternTranslation::texts).toList());
        }
        if (part instanceof PatternPart.Choice choice) {
            return Automaton.union(
                    choice.parts().stream().map(PatternTranslation::texts).toList());
        }
        var repeated = (PatternPart.Repeated) part;
        var once = texts(repeated.part());
        if (repeated.max() == PatternPart.WITHOUT_END) {
            return once.repeat(repeated.min());
        }
        if ((long) once.getNumberOfStates() * repeated.max() > Automata.MOST_STATES) {
            throw new UntranslatableException("a repetition that is too large");
        }
        return once.repeat(repeated.min(), repeated.max());
    }
}
