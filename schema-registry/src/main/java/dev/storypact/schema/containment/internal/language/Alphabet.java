package dev.storypact.schema.containment.internal.language;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;

/** The letters of a pattern: runs of code points, from one edge of any of its sets to the next. */
final class Alphabet {

    private static final int ASCII = 128;

    private final int[] starts;
    private final int[] ascii = new int[ASCII];

    private Alphabet(int[] starts) {
        this.starts = starts;
        for (var point = 0; point < ASCII; point++) {
            ascii[point] = search(point);
        }
    }

    static Alphabet of(PatternPart pattern) {
        var starts = new TreeSet<Integer>();
        starts.add(0);
        collect(pattern, starts);
        return new Alphabet(starts.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void collect(PatternPart part, Set<Integer> starts) {
        if (part instanceof PatternPart.One one) {
            one.of().edges().forEach(starts::add);
        } else if (part instanceof PatternPart.Sequence sequence) {
            sequence.parts().forEach(each -> collect(each, starts));
        } else if (part instanceof PatternPart.Choice choice) {
            choice.parts().forEach(each -> collect(each, starts));
        } else if (part instanceof PatternPart.Repeated repeated) {
            collect(repeated.part(), starts);
        }
    }

    private int search(int point) {
        var found = Arrays.binarySearch(starts, point);
        return found >= 0 ? found : -found - 2;
    }

    int size() {
        return starts.length;
    }

    int letter(int codePoint) {
        return codePoint < ASCII ? ascii[codePoint] : search(codePoint);
    }

    /** {@return the letters whose code points the set has} */
    BitSet letters(CodePoints points) {
        var letters = new BitSet();
        for (var letter = 0; letter < starts.length; letter++) {
            letters.set(letter, points.has(starts[letter]));
        }
        return letters;
    }
}
