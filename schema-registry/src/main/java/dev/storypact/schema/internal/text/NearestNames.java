package dev.storypact.schema.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists known names by how near they are to one that isn't known. */
public final class NearestNames {

    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_COMPARED = 100;
    private static final int MOST_COMPARED = 1_000;
    private static final int LONGEST_SHOWN = 500;

    private NearestNames() {}

    /** {@return the known names as one text, the nearest first; {@code none} where there are none} */
    public static String list(String wanted, Collection<String> known) {
        if (known.isEmpty()) {
            return "none";
        }
        var shown = known.stream()
                .limit(MOST_COMPARED)
                .sorted(byDistance(wanted))
                .limit(MOST_SHOWN)
                .map(NearestNames::shown)
                .collect(Collectors.joining(", "));
        return known.size() > MOST_SHOWN ? shown + " and " + (known.size() - MOST_SHOWN) + " more" : shown;
    }

    /** {@return the nearest known name, if it is near enough to be what was meant} */
    public static Optional<String> meant(String wanted, Collection<String> known) {
        return known.stream()
                .limit(MOST_COMPARED)
                .min(byDistance(wanted))
                .filter(nearest -> distance(wanted, nearest) <= Math.max(2, wanted.length() / 3));
    }

    private static Comparator<String> byDistance(String wanted) {
        return Comparator.<String>comparingInt(name -> distance(wanted, name)).thenComparing(Comparator.naturalOrder());
    }

    // Levenshtein's distance; case counts for nothing, a wrong case is the likeliest slip.
    private static int distance(String left, String right) {
        var a = shortened(left);
        var b = shortened(right);
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_COMPARED)).toLowerCase(Locale.ROOT);
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "...";
    }
}
