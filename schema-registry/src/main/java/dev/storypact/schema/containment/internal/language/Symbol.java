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

    // A lone surrogate is no character; in a text it is read as the one that replaces it.
    private static char wellFormed(char unit) {
        return Character.isSurrogate(unit) ? '\uFFFD' : unit;
    }

    static String text(String symbols) {
        var text = new StringBuilder();
        symbols.chars().forEach(symbol -> text.appendCodePoint(AstralSymbols.point((char) symbol)));
        return text.toString();
    }
}
