package dev.storypact.schema.containment.internal.search;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whole factors between two ends, tried from the one next to 1 upwards, then downwards.
 *
 * <p>What is asked of them recurs, but for finitely many exceptions: after {@code enough} in a row without a find there
 * is none.
 */
record Multiples(Optional<BigInteger> first, Optional<BigInteger> last, BigInteger enough) {

    private static final BigInteger MOST = BigInteger.valueOf(20_000);

    /** {@return what was found, or a proof; nothing if there are too many to be tried} */
    Optional<Outcome> find(Function<BigInteger, Optional<Outcome>> attempt) {
        var start = BigInteger.ONE;
        start = last.isPresent() ? start.min(last.get()) : start;
        start = first.isPresent() ? start.max(first.get()) : start;
        var up = walk(start, BigInteger.ONE, last, attempt);
        if (up.isPresent()) {
            return up;
        }
        var down = walk(start.subtract(BigInteger.ONE), BigInteger.ONE.negate(), first, attempt);
        if (down.isPresent()) {
            return down;
        }
        return enough.compareTo(MOST) <= 0 || isShort() ? Optional.of(Outcome.none()) : Optional.empty();
    }

    private boolean isShort() {
        return first.isPresent()
                && last.isPresent()
                && last.get().subtract(first.get()).compareTo(MOST) < 0;
    }

    private Optional<Outcome> walk(
            BigInteger start,
            BigInteger direction,
            Optional<BigInteger> end,
            Function<BigInteger, Optional<Outcome>> attempt) {
        var steps = enough.min(MOST).intValueExact();
        var at = start;
        for (var i = 0; i < steps; i++) {
            if (end.isPresent() && at.compareTo(end.get()) * direction.signum() > 0) {
                return Optional.empty();
            }
            var outcome = attempt.apply(at);
            if (outcome.isPresent()) {
                return outcome;
            }
            at = at.add(direction);
        }
        return Optional.empty();
    }
}
