package dev.storypact.schema.containment.internal.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a regular expression of ECMA-262 (section 22.2, with what Annex B allows beside it).
 *
 * <p>What isn't regular, or has another meaning elsewhere, is refused: back references, looking behind, word boundaries,
 * possessive repetition.
 */
final class PatternParser {

    private static final int MOST_REPEATED = 1_000;
    private static final int DEEPEST = 100;

    private final PatternText text;
    private int depth;

    private PatternParser(String pattern) {
        this.text = new PatternText(pattern);
    }

    static PatternPart parse(String pattern) {
        var parser = new PatternParser(pattern);
        var part = parser.choice();
        if (!parser.text.isAtEnd()) {
            throw new UntranslatableException("a parenthesis that nothing opens");
        }
        return part;
    }

    private PatternPart choice() {
        if (depth++ > DEEPEST) {
            throw new UntranslatableException("groups that are nested too deeply");
        }
        var parts = new ArrayList<PatternPart>();
        do {
            parts.add(sequence());
        } while (text.skip("|"));
        depth--;
        return parts.size() == 1 ? parts.get(0) : new PatternPart.Choice(List.copyOf(parts));
    }

    private PatternPart sequence() {
        var parts = new ArrayList<PatternPart>();
        while (!text.isAtEnd() && !text.startsWith("|") && !text.startsWith(")")) {
            parts.add(repeated(atom()));
        }
        return parts.size() == 1 ? parts.get(0) : new PatternPart.Sequence(List.copyOf(parts));
    }

    private PatternPart atom() {
        if (text.skip("^")) {
            return new PatternPart.Start();
        }
        if (text.skip("$")) {
            return new PatternPart.End();
        }
        if (text.skip("(")) {
            return group();
        }
        if (text.skip("[")) {
            return new PatternPart.One(new ClassParser(text).parse());
        }
        if (text.skip("\\")) {
            return new PatternPart.One(EscapeParser.outsideOfClass(text));
        }
        if (text.skip(".")) {
            return new PatternPart.One(CodePoints.DOT);
        }
        if (text.startsWith("*") || text.startsWith("+") || text.startsWith("?")) {
            throw new UntranslatableException("a repetition of nothing");
        }
        return new PatternPart.One(CodePoints.of(text.next()));
    }

    private PatternPart group() {
        var ahead = text.startsWith("?=") || text.startsWith("?!");
        var wanted = text.startsWith("?=");
        if (ahead || text.startsWith("?:")) {
            text.skip(2);
        } else if (text.startsWith("?<") && !text.startsWith("?<=") && !text.startsWith("?<!")) {
            text.skipBehind('>');
        } else if (text.startsWith("?")) {
            throw new UntranslatableException("a group that starts with (?");
        }
        var part = choice();
        if (!text.skip(")")) {
            throw new UntranslatableException("a parenthesis that nothing closes");
        }
        return ahead ? new PatternPart.Ahead(part, wanted) : part;
    }

    private PatternPart repeated(PatternPart atom) {
        var part = atom;
        if (text.skip("*")) {
            part = new PatternPart.Repeated(atom, 0, PatternPart.WITHOUT_END);
        } else if (text.skip("+")) {
            part = new PatternPart.Repeated(atom, 1, PatternPart.WITHOUT_END);
        } else if (text.skip("?")) {
            part = new PatternPart.Repeated(atom, 0, 1);
        } else if (text.startsWith("{")) {
            part = counted(atom);
        } else {
            return atom;
        }
        text.skip("?");
        if (text.startsWith("+") || text.startsWith("*")) {
            throw new UntranslatableException("a repetition of a repetition");
        }
        return part;
    }

    private PatternPart counted(PatternPart atom) {
        var count = text.count().orElseThrow(() -> new UntranslatableException("a brace that is no repetition"));
        if (count.min() > MOST_REPEATED || count.max() > MOST_REPEATED) {
            throw new UntranslatableException("more than " + MOST_REPEATED + " repetitions");
        }
        if (count.max() != PatternPart.WITHOUT_END && count.max() < count.min()) {
            throw new UntranslatableException("a repetition that ends before it starts");
        }
        return new PatternPart.Repeated(atom, count.min(), count.max());
    }
}
