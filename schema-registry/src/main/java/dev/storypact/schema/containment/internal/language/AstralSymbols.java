package dev.storypact.schema.containment.internal.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The symbols that stand for code points beyond the basic plane: one for each general category. */
final class AstralSymbols {

    private static final Map<Integer, BitSet> CATEGORIES = categories();

    private AstralSymbols() {}

    private static Map<Integer, BitSet> categories() {
        var categories = new TreeMap<Integer, BitSet>();
        for (var point = Character.MIN_SUPPLEMENTARY_CODE_POINT; point <= Character.MAX_CODE_POINT; point++) {
            categories
                    .computeIfAbsent(Character.getType(point), type -> new BitSet())
                    .set(point);
        }
        return categories;
    }

    /**
     * {@return the symbols for those of the code points that are beyond the basic plane}
     *
     * @throws UntranslatableException if they tell one of a category from another
     */
    static List<Integer> of(BitSet points) {
        var symbols = new ArrayList<Integer>();
        if (points.nextSetBit(Character.MIN_SUPPLEMENTARY_CODE_POINT) < 0) {
            return symbols;
        }
        CATEGORIES.forEach((type, members) -> {
            var both = (BitSet) members.clone();
            both.and(points);
            if (!both.isEmpty() && !both.equals(members)) {
                throw new UntranslatableException("a class of some of the characters beyond U+FFFF");
            }
            if (!both.isEmpty()) {
                symbols.add(Character.MIN_SURROGATE + type);
            }
        });
        return symbols;
    }

    /** {@return the symbol of a code point beyond the basic plane} */
    static char symbol(int point) {
        return (char) (Character.MIN_SURROGATE + Character.getType(point));
    }

    /** {@return a code point that the symbol stands for, or the symbol itself if it stands for itself} */
    static int point(char symbol) {
        var members = CATEGORIES.get(symbol - Character.MIN_SURROGATE);
        if (members == null) {
            return symbol;
        }
        var liked = 0x1F600;
        return members.get(liked) ? liked : members.nextSetBit(0);
    }
}
