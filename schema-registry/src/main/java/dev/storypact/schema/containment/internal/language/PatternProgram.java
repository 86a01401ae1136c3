package dev.storypact.schema.containment.internal.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A pattern as small instructions that each lead on to others: Thompson's construction.
 *
 * <p>An instruction is named by its place. Code points that no set of the pattern tells apart are one {@link Alphabet}
 * letter.
 */
final class PatternProgram {

    private static final int MOST_INSTRUCTIONS = 10_000;

    /** What an instruction does before it leads on. */
    enum Kind {
        /** Takes one letter. */
        TAKE,
        /** Leads on to both, without a letter. */
        FORK,
        /** Leads on at the start of the text. */
        START,
        /** Leads on at the end of the text. */
        END,
        /** The pattern is found. */
        FOUND
    }

    /** One instruction; {@code letters} are those that a {@link Kind#TAKE} takes. */
    record Instruction(Kind kind, BitSet letters, int next, int other) {}

    private static final BitSet NONE = new BitSet();

    private final Alphabet alphabet;
    private final IdentityHashMap<CodePoints, BitSet> letters = new IdentityHashMap<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final int entry;

    private PatternProgram(PatternPart pattern) {
        this.alphabet = Alphabet.of(pattern);
        this.entry = compile(pattern, add(Kind.FOUND, NONE, 0, 0));
    }

    /**
     * {@return the program of a pattern}
     *
     * @throws UntranslatableException if it has no program of bearable size
     */
    static PatternProgram of(String pattern) {
        return new PatternProgram(PatternParser.parse(pattern));
    }

    private int add(Kind kind, BitSet taken, int next, int other) {
        if (instructions.size() == MOST_INSTRUCTIONS) {
            throw new UntranslatableException("a pattern of more than " + MOST_INSTRUCTIONS + " instructions");
        }
        instructions.add(new Instruction(kind, taken, next, other));
        return instructions.size() - 1;
    }

    private int compile(PatternPart part, int next) {
        if (part instanceof PatternPart.One one) {
            return add(Kind.TAKE, letters.computeIfAbsent(one.of(), alphabet::letters), next, next);
        }
        if (part instanceof PatternPart.Sequence sequence) {
            var entered = next;
            for (var i = sequence.parts().size() - 1; i >= 0; i--) {
                entered = compile(sequence.parts().get(i), entered);
            }
            return entered;
        }
        if (part instanceof PatternPart.Choice choice) {
            var entered = compile(choice.parts().get(0), next);
            for (var option : choice.parts().subList(1, choice.parts().size())) {
                entered = add(Kind.FORK, NONE, entered, compile(option, next));
            }
            return entered;
        }
        if (part instanceof PatternPart.Repeated repeated) {
            return repeated(repeated, next);
        }
        if (part instanceof PatternPart.Ahead) {
            throw new UntranslatableException("a look ahead");
        }
        return add(part instanceof PatternPart.Start ? Kind.START : Kind.END, NONE, next, next);
    }

    private int repeated(PatternPart.Repeated repeated, int next) {
        var entered = next;
        if (repeated.max() == PatternPart.WITHOUT_END) {
            var loop = add(Kind.FORK, NONE, next, next);
            var again = compile(repeated.part(), loop);
            instructions.set(loop, new Instruction(Kind.FORK, NONE, again, next));
            entered = loop;
        } else {
            for (var i = repeated.min(); i < repeated.max(); i++) {
                entered = add(Kind.FORK, NONE, compile(repeated.part(), entered), next);
            }
        }
        for (var i = 0; i < repeated.min(); i++) {
            var before = instructions.size();
            entered = compile(repeated.part(), entered);
            if (instructions.size() == before) {
                break;
            }
        }
        return entered;
    }

    Alphabet alphabet() {
        return alphabet;
    }

    int entry() {
        return entry;
    }

    int size() {
        return instructions.size();
    }

    Instruction at(int place) {
        return instructions.get(place);
    }
}
