package dev.storypact.schema.containment.internal;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that are likely to match a pattern; whether they do is left to the judge.
 *
 * <p>Follows literals, classes, groups, alternatives (the first one) and repetitions; gives up on anything else.
 */
final class PatternSamples {

    private static final int MOST_REPEATED = 50;
    private static final int LONGEST = 1_000;
    private static final String LIKED = "aA0-_ .@/:xz";

    private final String pattern;
    private final int extra;
    private int at;

    private PatternSamples(String pattern, int extra) {
        this.pattern = pattern;
        this.extra = extra;
    }

    /** {@return texts for the pattern, with the least repetitions and with some more; none where we can't follow it} */
    static Stream<String> of(String pattern) {
        return IntStream.of(0, 1, 3)
                .mapToObj(extra -> new PatternSamples(pattern, extra))
                .flatMap(PatternSamples::text);
    }

    private Stream<String> text() {
        try {
            var text = alternatives();
            return at == pattern.length() ? Stream.of(text) : Stream.empty();
        } catch (CannotFollow e) {
            return Stream.empty();
        }
    }

    private String alternatives() {
        var first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            text.append(repeated(atom()));
            if (text.length() > LONGEST) {
                throw new CannotFollow();
            }
        }
        return text.toString();
    }

    private String atom() {
        var c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '*', '+', '?', '{' -> throw new CannotFollow();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?", at)) {
            throw new CannotFollow();
        }
        var text = alternatives();
        if (at >= pattern.length()) {
            throw new CannotFollow();
        }
        at++;
        return text;
    }

    // A class is asked for a character that it has, by the JDK: its syntax for classes is near enough.
    private String characterClass() {
        var start = at - 1;
        for (; at < pattern.length() && pattern.charAt(at) != ']'; at++) {
            if (pattern.charAt(at) == '\\') {
                at++;
            }
        }
        at++;
        if (at > pattern.length()) {
            throw new CannotFollow();
        }
        return oneOf(pattern.substring(start, at));
    }

    private String escape() {
        if (at >= pattern.length()) {
            throw new CannotFollow();
        }
        var c = pattern.charAt(at++);
        return switch (c) {
            case 'd', 'w', 's', 'D', 'W', 'S' -> oneOf("\\" + c);
            case 'n' -> "\n";
            case 't' -> "\t";
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new CannotFollow();
                }
                yield String.valueOf(c);
            }
        };
    }

    private static String oneOf(String characterClass) {
        try {
            var compiled = java.util.regex.Pattern.compile(characterClass);
            return Stream.concat(
                            LIKED.chars().boxed(), IntStream.range(0x20, 0x250).boxed())
                    .map(c -> String.valueOf((char) (int) c))
                    .filter(text -> compiled.matcher(text).matches())
                    .findFirst()
                    .orElseThrow(CannotFollow::new);
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new CannotFollow();
        }
    }

    private String repeated(String atom) {
        if (at >= pattern.length()) {
            return atom;
        }
        var times = switch (pattern.charAt(at)) {
            case '*', '?' -> range(0, pattern.charAt(at) == '?' ? 1 : Integer.MAX_VALUE);
            case '+' -> range(1, Integer.MAX_VALUE);
            case '{' -> counted();
            default -> -1;
        };
        if (times < 0) {
            return atom;
        }
        at++;
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return atom.repeat(times);
    }

    private int range(int min, int max) {
        if (min > MOST_REPEATED) {
            throw new CannotFollow();
        }
        return Math.min(max, min + extra);
    }

    private int counted() {
        var end = pattern.indexOf('}', at);
        var count = end < 0 ? "" : pattern.substring(at + 1, end);
        if (!count.matches("[0-9]{1,4}(,[0-9]{0,4})?")) {
            throw new CannotFollow();
        }
        at = end;
        var ends = count.split(",", -1);
        var min = Integer.parseInt(ends[0]);
        if (ends.length == 1) {
            return range(min, min);
        }
        return range(min, ends[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(ends[1]));
    }

    /** The pattern has something that we can't follow. */
    private static final class CannotFollow extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotFollow() {
            super("this pattern can't be followed", null, false, false);
        }
    }
}
