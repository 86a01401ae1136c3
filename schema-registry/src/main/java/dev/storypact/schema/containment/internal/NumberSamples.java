package dev.storypact.schema.containment.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers of a range, the plainest first. */
final class NumberSamples {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private NumberSamples() {}

    static Stream<BigDecimal> whole(NumberRange range) {
        var plain = Stream.of(1, 0, 2, 10, -1).map(BigInteger::valueOf);
        var low = range.least().stream().flatMap(least -> Stream.of(least, least.add(BigInteger.ONE)));
        var high = range.greatest().stream().flatMap(most -> Stream.of(most, most.subtract(BigInteger.ONE)));
        return Stream.concat(plain, Stream.concat(low, high))
                .map(BigDecimal::new)
                .filter(range::contains)
                .distinct();
    }

    static Stream<BigDecimal> fractions(NumberRange range) {
        var plain = Stream.of("0.5", "1.5", "-0.5").map(BigDecimal::new);
        return Stream.concat(plain, around(range))
                .filter(number -> range.contains(number) && !JsonValues.isWhole(number))
                .distinct();
    }

    private static Stream<BigDecimal> around(NumberRange range) {
        var low = range.lower().map(NumberRange.Bound::value);
        var high = range.upper().map(NumberRange.Bound::value);
        var ends = Stream.concat(
                low.stream().flatMap(bound -> Stream.of(bound, bound.add(HALF))),
                high.stream().flatMap(bound -> Stream.of(bound, bound.subtract(HALF))));
        return Stream.concat(ends, between(low, high));
    }

    private static Stream<BigDecimal> between(Optional<BigDecimal> low, Optional<BigDecimal> high) {
        if (low.isEmpty() || high.isEmpty()) {
            return Stream.empty();
        }
        var middle = low.get().add(high.get()).divide(TWO);
        return Stream.of(middle, low.get().add(middle).divide(TWO));
    }

    /** {@return numbers at and around the ends of another range: those that one range holds and the other may not} */
    static Stream<BigDecimal> atEndsOf(NumberRange other) {
        return Stream.concat(other.lower().stream(), other.upper().stream())
                .map(NumberRange.Bound::value)
                .flatMap(end -> Stream.of(
                        end, end.subtract(BigDecimal.ONE), end.add(BigDecimal.ONE), end.subtract(HALF), end.add(HALF)));
    }
}
