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
                        Character.isBmpCodePoint(point) && !Character.isSurrogate((char) point)
                                ? (char) point
                                : CodePoints.ASTRAL));
        return symbols.toString();
    }

    static String text(String symbols) {
        return symbols.replace(String.valueOf(CodePoints.ASTRAL), CodePoints.SOMETHING_ASTRAL);
    }
}
