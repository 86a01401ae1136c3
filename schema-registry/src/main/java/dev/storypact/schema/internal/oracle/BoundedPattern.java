package dev.storypact.schema.internal.oracle;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import dev.storypact.schema.containment.internal.language.PatternSearch;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import java.util.function.BiPredicate;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that no text makes run without end.
 *
 * <p>What is regular by ECMA-262 runs in linear time. Look ahead and behind, word boundaries and back references run by
 * {@code java.util.regex}, which tries one way after the other; its steps are counted, and those of one validation are
 * bounded. Thread-safe.
 */
final class BoundedPattern implements RegularExpression {

    /** The JDK takes a quadratic time to compile what has no end. */
    static final int LONGEST = 10_000;

    private static final int MOST_REPEATED = 1_000_000;

    private final String pattern;
    private volatile @Nullable BiPredicate<String, IntConsumer> search;

    /**
     * A pattern; it is translated when it is first matched.
     *
     * @throws IllegalArgumentException if it is none
     */
    BoundedPattern(String pattern) {
        this.pattern = pattern;
        if (pattern.length() > LONGEST) {
            throw new IllegalArgumentException("the pattern has more than " + LONGEST + " characters");
        }
        try {
            backtracking();
        } catch (PatternSyntaxException e) {
            // What only ECMA-262 reads is fine as well.
            linear();
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the pattern is nested too deeply", e);
        }
    }

    @Override
    public boolean matches(String text) {
        var steps = PatternSteps.current();
        try {
            return search().test(text, count -> {
                if (!steps.take(count)) {
                    throw new PatternOverrunException(pattern, text, "took more than " + PatternSteps.MOST + " steps");
                }
            });
        } catch (StackOverflowError e) {
            throw new PatternOverrunException(pattern, text, "needs more memory for this text than there is");
        }
    }

    private BiPredicate<String, IntConsumer> search() {
        var known = search;
        if (known == null) {
            known = translated();
            search = known;
        }
        return known;
    }

    private BiPredicate<String, IntConsumer> translated() {
        try {
            return linear();
        } catch (UntranslatableException e) {
            return backtracking();
        }
    }

    private BiPredicate<String, IntConsumer> linear() {
        return PatternSearch.of(pattern)::isFoundIn;
    }

    // As json-schema-validator itself asks the JDK.
    private BiPredicate<String, IntConsumer> backtracking() {
        if (NestedRepetition.of(pattern) > MOST_REPEATED) {
            throw new IllegalArgumentException("the pattern repeats a part more than " + MOST_REPEATED + " times");
        }
        var compiled = Pattern.compile(RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(pattern)));
        return (text, steps) -> compiled.matcher(new CountedText(text, steps)).find();
    }
}
