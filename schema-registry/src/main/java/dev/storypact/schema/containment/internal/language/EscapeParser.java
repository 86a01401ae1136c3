package dev.storypact.schema.containment.internal.language;

/** Reads what stands behind a backslash. */
final class EscapeParser {

    private static final String CONTROLS = "tnvfr";
    private static final String CONTROLLED = "\t\n\u000B\f\r";

    /** A character, or a whole class of them. */
    record Item(CodePoints points, int point) {

        static Item character(int point) {
            return new Item(CodePoints.of(point), point);
        }

        static Item several(CodePoints points) {
            return new Item(points, -1);
        }

        boolean isCharacter() {
            return point >= 0;
        }
    }

    private EscapeParser() {}

    static CodePoints outsideOfClass(PatternText text) {
        if (text.startsWith("b") || text.startsWith("B")) {
            throw new UntranslatableException("a word boundary");
        }
        return item(text).points();
    }

    static Item inClass(PatternText text) {
        return text.skip("b") ? Item.character('\b') : item(text);
    }

    private static Item item(PatternText text) {
        var c = text.next();
        return switch (c) {
            case 'd' -> Item.several(CodePoints.DIGIT);
            case 'D' -> Item.several(CodePoints.DIGIT.complement());
            case 'w' -> Item.several(CodePoints.WORD);
            case 'W' -> Item.several(CodePoints.WORD.complement());
            case 's' -> Item.several(CodePoints.SPACE);
            case 'S' -> Item.several(CodePoints.SPACE.complement());
            case 'p' -> Item.several(UnicodeProperties.of(text));
            case 'P' -> Item.several(UnicodeProperties.of(text).complement());
            case 'x' -> Item.character(text.hex(2));
            case 'u' -> Item.character(unicode(text));
            case 'c' -> Item.character(control(text.next()));
            default -> Item.character(character(c, text));
        };
    }

    private static int character(int c, PatternText text) {
        var control = CONTROLS.indexOf(c);
        if (control >= 0) {
            return CONTROLLED.charAt(control);
        }
        if (c == '0' && !text.isAtEnd() && !nextIsDigit(text)) {
            return 0;
        }
        if (Character.isLetterOrDigit(c)) {
            throw new UntranslatableException("the escape \\" + Character.toString(c));
        }
        return c;
    }

    private static boolean nextIsDigit(PatternText text) {
        return "0123456789".chars().anyMatch(digit -> text.startsWith(String.valueOf((char) digit)));
    }

    private static int control(int letter) {
        if (letter < 'A' || letter > 'z' || !Character.isLetter(letter)) {
            throw new UntranslatableException("the escape \\c without a letter");
        }
        return letter % 32;
    }

    private static int unicode(PatternText text) {
        if (text.skip("{")) {
            var digits = text.upTo('}');
            if (!digits.matches("[0-9A-Fa-f]{1,6}") || Integer.parseInt(digits, 16) > Character.MAX_CODE_POINT) {
                throw new UntranslatableException("the escape \\u{" + digits + "}");
            }
            return Integer.parseInt(digits, 16);
        }
        var unit = text.hex(4);
        if (Character.isHighSurrogate((char) unit) && text.skip("\\u")) {
            return Character.toCodePoint((char) unit, (char) text.hex(4));
        }
        return unit;
    }
}
