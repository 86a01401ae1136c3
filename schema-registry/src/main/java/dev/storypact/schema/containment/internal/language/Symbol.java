package dev.storypact.schema.containment.internal.language;

/** Between texts and the symbols of automata: a code point beyond the basic plane is one symbol. */
final class Symbol {

    private Symbol() {}

    static String symbols(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        var symbols = new StringBuilder();
        text.codePoints()
                .forEach(point -> symbols.append(
                        Character.isBmpCodePoint(point) ? wellFormed((char) point) : AstralSymbols.symbol(point)));
        return symbols.toString();
    }

    // JSON can have it as an escape, and engines of patterns differ in what they make of it.
    private static char wellFormed(char unit) {
        if (Character.isSurrogate(unit)) {
            throw new UntranslatableException("a text with half of a character");
        }
        return unit;
    }
}
