package dev.storypact.schema.internal.oracle;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * How often a pattern's innermost part is repeated by the counts around it, as in <code>((a{9}){9}){9}</code>.
 *
 * <p>The JDK repeats an empty part without looking at the text, so that counting its looks doesn't bound it.
 */
final class NestedRepetition {

    private static final Pattern COUNT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    private NestedRepetition() {}

    static double of(String pattern) {
        var outer = new ArrayDeque<Double>();
        var within = 1.0;
        var last = 1.0;
        for (var at = 0; at < pattern.length(); at++) {
            var c = pattern.charAt(at);
            if (c == '\\') {
                at++;
                last = 1;
            } else if (c == '(') {
                outer.push(within);
                within = 1;
                last = 1;
            } else if (c == ')' && !outer.isEmpty()) {
                last = within;
                within = Math.max(outer.pop(), within);
            } else if (c == '{') {
                within = Math.max(within, last * count(pattern, at));
            } else if ("*+?}".indexOf(c) < 0 && !Character.isDigit(c) && c != ',') {
                last = 1;
            }
        }
        return within;
    }

    private static double count(String pattern, int at) {
        var matcher = COUNT.matcher(pattern).region(at, pattern.length());
        if (!matcher.lookingAt()) {
            return 1;
        }
        var max = matcher.group(2);
        return Double.parseDouble(max == null || max.isEmpty() ? matcher.group(1) : max);
    }
}
