package dev.storypact.schema.containment.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** The numbers between two bounds, each of which may be absent. */
record NumberRange(Optional<Bound> lower, Optional<Bound> upper) {

    static final NumberRange ANY = new NumberRange(Optional.empty(), Optional.empty());

    /** An end of a range. */
    record Bound(BigDecimal value, boolean exclusive) {}

    boolean isAny() {
        return lower.isEmpty() && upper.isEmpty();
    }

    boolean contains(BigDecimal number) {
        return lower.filter(bound -> isBeyond(bound, number.compareTo(bound.value())))
                        .isEmpty()
                && upper.filter(bound -> isBeyond(bound, bound.value().compareTo(number)))
                        .isEmpty();
    }

    private static boolean isBeyond(Bound bound, int inside) {
        return inside < 0 || (inside == 0 && bound.exclusive());
    }

    /** {@return the smallest whole number in the range, if there is a lower bound} */
    Optional<BigInteger> least() {
        return lower.map(bound -> bound.exclusive()
                ? rounded(bound, RoundingMode.FLOOR).add(BigInteger.ONE)
                : rounded(bound, RoundingMode.CEILING));
    }

    /** {@return the largest whole number in the range, if there is an upper bound} */
    Optional<BigInteger> greatest() {
        return upper.map(bound -> bound.exclusive()
                ? rounded(bound, RoundingMode.CEILING).subtract(BigInteger.ONE)
                : rounded(bound, RoundingMode.FLOOR));
    }

    private static BigInteger rounded(Bound bound, RoundingMode mode) {
        return bound.value().setScale(0, mode).toBigIntegerExact();
    }

    boolean holdsWholeNumbers() {
        return least().isEmpty()
                || greatest().isEmpty()
                || least().get().compareTo(greatest().get()) <= 0;
    }

    /** Between two different bounds there is always a fraction; at a single point it is that point. */
    boolean holdsFractions() {
        if (lower.isEmpty() || upper.isEmpty()) {
            return true;
        }
        var order = lower.get().value().compareTo(upper.get().value());
        return order < 0
                || (order == 0
                        && !lower.get().exclusive()
                        && !upper.get().exclusive()
                        && !JsonValues.isWhole(lower.get().value()));
    }

    /** {@return whether all numbers of that range, whole or not, are above this one's lower bound} */
    boolean lowerHoldsFor(NumberRange other) {
        return lower.isEmpty()
                || other.lower
                        .filter(bound -> isAtOrInside(
                                bound,
                                lower.get(),
                                bound.value().compareTo(lower.get().value())))
                        .isPresent();
    }

    /** {@return whether all numbers of that range, whole or not, are below this one's upper bound} */
    boolean upperHoldsFor(NumberRange other) {
        return upper.isEmpty()
                || other.upper
                        .filter(bound -> isAtOrInside(
                                bound, upper.get(), upper.get().value().compareTo(bound.value())))
                        .isPresent();
    }

    private static boolean isAtOrInside(Bound theirs, Bound ours, int inside) {
        return inside > 0 || (inside == 0 && (theirs.exclusive() || !ours.exclusive()));
    }

    /** {@return whether all whole numbers of that range are above this one's lower bound} */
    boolean leastHoldsFor(NumberRange other) {
        return least().isEmpty()
                || other.least()
                        .filter(least -> least.compareTo(least().get()) >= 0)
                        .isPresent();
    }

    /** {@return whether all whole numbers of that range are below this one's upper bound} */
    boolean greatestHoldsFor(NumberRange other) {
        return greatest().isEmpty()
                || other.greatest()
                        .filter(greatest -> greatest.compareTo(greatest().get()) <= 0)
                        .isPresent();
    }
}
