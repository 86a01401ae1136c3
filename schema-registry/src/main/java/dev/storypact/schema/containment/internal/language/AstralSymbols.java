package dev.storypact.schema.containment.internal.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The symbols that stand for code points beyond the basic plane: one for each general category. */
final class AstralSymbols {

    private static final int LIKED = 0x1F600;

    /** Planes 4 to 13 are for what may come; to ask for each of their code points takes longer than all else here. */
    private static final int FIRST_WITHOUT_CHARACTERS = 0x40000;

    private static final int LAST_WITHOUT_CHARACTERS = 0xDFFFF;

    private static final Map<Integer, BitSet> CATEGORIES = categories();

    private AstralSymbols() {}

    // Neighbours are mostly of one category, and are noted as one run. The planes without characters go on with one.
    private static Map<Integer, BitSet> categories() {
        var categories = new TreeMap<Integer, BitSet>();
        var from = Character.MIN_SUPPLEMENTARY_CODE_POINT;
        var type = Character.getType(from);
        for (var point = from + 1; point <= Character.MAX_CODE_POINT; point++) {
            point = point == FIRST_WITHOUT_CHARACTERS + 1 ? LAST_WITHOUT_CHARACTERS + 1 : point;
            var next = Character.getType(point);
            if (next != type) {
                categories.computeIfAbsent(type, each -> new BitSet()).set(from, point);
                from = point;
                type = next;
            }
        }
        categories.computeIfAbsent(type, each -> new BitSet()).set(from, Character.MAX_CODE_POINT + 1);
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

    /** Adds texts that the symbols stand for, all of them or until there are so many. */
    static void texts(String symbols, int count, Set<String> texts) {
        var choices =
                symbols.chars().mapToObj(symbol -> points((char) symbol, count)).toList();
        var chosen = new int[choices.size()];
        do {
            var text = new StringBuilder();
            for (var i = 0; i < chosen.length; i++) {
                text.appendCodePoint(choices.get(i)[chosen[i]]);
            }
            texts.add(text.toString());
        } while (texts.size() < count && isNext(chosen, choices));
    }

    // Counts up, the last place first.
    private static boolean isNext(int[] chosen, List<int[]> choices) {
        for (var i = chosen.length - 1; i >= 0; i--) {
            if (++chosen[i] < choices.get(i).length) {
                return true;
            }
            chosen[i] = 0;
        }
        return false;
    }

    private static int[] points(char symbol, int count) {
        var members = CATEGORIES.get(symbol - Character.MIN_SURROGATE);
        if (members == null) {
            return new int[] {symbol};
        }
        var liked = IntStream.of(LIKED).filter(members::get);
        return IntStream.concat(liked, members.stream().filter(point -> point != LIKED))
                .limit(count)
                .toArray();
    }
}
