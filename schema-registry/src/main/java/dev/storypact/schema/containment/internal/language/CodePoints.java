package dev.storypact.schema.containment.internal.language;

import dk.brics.automaton.Automaton;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of Unicode code points.
 *
 * <p>In automata one code point is one symbol, so that lengths count code points. The code points beyond the basic plane
 * share the symbols of lone surrogates, which are no characters: those of one general category are one symbol. A set that
 * tells one of them from another has no automaton.
 */
final class CodePoints {

    static final CodePoints ALL = new CodePoints(bits(0, Character.MAX_CODE_POINT));

    /** ECMA-262 LineTerminator is what a dot doesn't match. */
    static final CodePoints DOT = of("\n\r\u2028\u2029").complement();

    static final CodePoints DIGIT = range('0', '9');
    static final CodePoints WORD =
            DIGIT.union(range('a', 'z')).union(range('A', 'Z')).union(of("_"));

    /** ECMA-262 WhiteSpace and LineTerminator. */
    static final CodePoints SPACE = of("\t\n\u000B\f\r \u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF")
            .union(range(0x2000, 0x200A));

    private final BitSet members;

    private CodePoints(BitSet members) {
        this.members = members;
    }

    static CodePoints of(String texts) {
        var members = new BitSet();
        texts.codePoints().forEach(members::set);
        return new CodePoints(members);
    }

    static CodePoints of(int codePoint) {
        return range(codePoint, codePoint);
    }

    static CodePoints range(int from, int to) {
        return new CodePoints(bits(from, to));
    }

    private static BitSet bits(int from, int to) {
        var members = new BitSet();
        members.set(from, to + 1);
        return members;
    }

    /** {@return all code points of these general categories, as {@link Character#getType(int)} gives them} */
    static CodePoints ofCategories(List<Integer> categories) {
        var members = new BitSet();
        for (var point = 0; point <= Character.MAX_CODE_POINT; point++) {
            if (categories.contains(Character.getType(point))) {
                members.set(point);
            }
        }
        return new CodePoints(members);
    }

    CodePoints union(CodePoints other) {
        var both = (BitSet) members.clone();
        both.or(other.members);
        return new CodePoints(both);
    }

    CodePoints complement() {
        var others = (BitSet) members.clone();
        others.flip(0, Character.MAX_CODE_POINT + 1);
        return new CodePoints(others);
    }

    boolean has(int point) {
        return members.get(point);
    }

    /** {@return each point that is a member while the one before is none, or the other way round} */
    IntStream edges() {
        return IntStream.iterate(
                members.nextSetBit(0),
                point -> point >= 0,
                point -> members.get(point) ? members.nextClearBit(point) : members.nextSetBit(point));
    }

    /** {@return the automaton of the texts of one code point of this set} */
    Automaton automaton() {
        var symbols = new Symbols();
        for (var from = members.nextSetBit(0); from >= 0 && from < Character.MIN_SUPPLEMENTARY_CODE_POINT; ) {
            var end = Math.min(members.nextClearBit(from), Character.MIN_SUPPLEMENTARY_CODE_POINT);
            symbols.add(from, Math.min(end, Character.MIN_SURROGATE) - 1);
            symbols.add(Math.max(from, Character.MAX_SURROGATE + 1), end - 1);
            from = members.nextSetBit(end);
        }
        AstralSymbols.of(members).forEach(symbol -> symbols.add(symbol, symbol));
        return symbols.automaton();
    }
}
