package dev.storypact.schema.containment.internal.language;

/** Reads a class of characters, behind its opening bracket. */
final class ClassParser {

    private final PatternText text;

    ClassParser(PatternText text) {
        this.text = text;
    }

    CodePoints parse() {
        var negated = text.skip("^");
        var points = CodePoints.of("");
        while (!text.skip("]")) {
            points = points.union(item());
        }
        return negated ? points.complement() : points;
    }

    private CodePoints item() {
        // The JDK, by which json-schema-validator matches, reads these as classes within classes.
        if (text.startsWith("[") || text.startsWith("&&")) {
            throw new UntranslatableException("a class that not everybody reads alike");
        }
        var first = one();
        if (!text.startsWith("-") || text.startsWith("-]")) {
            return first.points();
        }
        if (!first.isCharacter()) {
            return first.points();
        }
        text.skip("-");
        var last = one();
        if (!last.isCharacter() || last.point() < first.point()) {
            throw new UntranslatableException("a range of characters that isn't one");
        }
        return CodePoints.range(first.point(), last.point());
    }

    private EscapeParser.Item one() {
        if (text.skip("\\")) {
            return EscapeParser.inClass(text);
        }
        return EscapeParser.Item.character(text.next());
    }
}
