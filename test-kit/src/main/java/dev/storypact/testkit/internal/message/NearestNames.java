package dev.storypact.testkit.internal.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearestNames {

    private NearestNames() {}

    /** {@return the known name that is nearest to the wanted one, if any is near enough to be a slip of it} */
    public static Optional<String> meant(String wanted, Collection<String> known) {
        return known.stream()
                .filter(name -> !name.equals(wanted))
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(wanted, name) <= Math.max(2, wanted.length() / 3));
    }

    /** Counts the letters to insert, to drop or to replace, whatever their case. */
    private static int distance(String left, String right) {
        var from = left.toLowerCase(Locale.ROOT);
        var to = right.toLowerCase(Locale.ROOT);
        var row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
