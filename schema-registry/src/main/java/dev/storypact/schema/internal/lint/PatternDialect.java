package dev.storypact.schema.internal.lint;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of regular expressions JSON Schema advises to use, as all of its validators' languages have it alike (2020-12 core,
 * section 6.4); {@code \d}, {@code \w}, {@code \s} and their opposites are let pass with it.
 */
final class PatternDialect {

    private static final Map<String, Pattern> IN_ALL = Map.of(
            "an escape that not every language has", Pattern.compile("\\\\[abceghouvxzABEGHNQRVXZ0]"),
            "a class of Unicode properties", Pattern.compile("\\\\[pP]"),
            "a class within a class", Pattern.compile("\\[[^\\]]*(\\[|&&)"));

    private static final Map<String, Pattern> OUTSIDE_OF_CLASSES = Map.of(
            "a look-ahead or look-behind", Pattern.compile("\\(\\?<?[=!]"),
            "a group's name or option", Pattern.compile("\\(\\?(?![:=!]|<[=!])"),
            "a reference back to a group", Pattern.compile("\\\\[1-9k]"),
            "a possessive quantifier", Pattern.compile("[*+?}]\\+"));

    private static final Pattern ESCAPED_LITERAL = Pattern.compile("\\\\[^A-Za-z0-9]");

    private static final Pattern CLASS = Pattern.compile("\\[[^\\]]*\\]");

    private PatternDialect() {}

    /** {@return what the pattern has that isn't read alike everywhere; nothing where it has nothing such} */
    static Optional<String> unportable(String pattern) {
        // An escaped character stands for itself: a letter in its place starts nothing.
        var bare = ESCAPED_LITERAL.matcher(pattern).replaceAll("_");
        var outside = CLASS.matcher(bare).replaceAll("_");
        return Stream.concat(constructs(IN_ALL, bare), constructs(OUTSIDE_OF_CLASSES, outside))
                .sorted()
                .findFirst();
    }

    private static Stream<String> constructs(Map<String, Pattern> constructs, String pattern) {
        return constructs.entrySet().stream()
                .filter(construct -> construct.getValue().matcher(pattern).find())
                .map(Map.Entry::getKey);
    }
}
