package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact.Bound;
import dev.storypact.schema.containment.internal.formula.Fact.Multiple;
import dev.storypact.schema.containment.internal.formula.Json;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An interval, one number whose multiples are wanted, and numbers whose multiples aren't.
 *
 * <p>Multiples of several numbers are the multiples of the least common one. Among them, being a multiple of yet another
 * number recurs with a period, so that one period without a find is a proof. Without a number whose multiples are
 * wanted, an interval of more than one number always has one that avoids finitely many values and multiples.
 */
final class NumberProblem implements Theory.Problem {

    private static final int MOST_TRIED = 2_000;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Optional<Bound> lower = Optional.empty();
    private Optional<Bound> upper = Optional.empty();
    private Optional<BigDecimal> step = Optional.empty();
    private final List<BigDecimal> avoided = new ArrayList<>();

    void bound(Bound bound) {
        if (bound.lower()) {
            lower = lower.filter(other -> isTighter(other, bound)).or(() -> Optional.of(bound));
        } else {
            upper = upper.filter(other -> isTighter(other, bound)).or(() -> Optional.of(bound));
        }
    }

    private static boolean isTighter(Bound bound, Bound than) {
        var side = bound.limit().compareTo(than.limit());
        return side == 0 ? bound.open() : bound.lower() == side > 0;
    }

    void multiple(Multiple multiple) {
        if (multiple.positive()) {
            step = Optional.of(
                    step.map(other -> leastCommon(other, multiple.of())).orElse(multiple.of()));
        } else {
            avoided.add(multiple.of());
        }
    }

    private static BigDecimal leastCommon(BigDecimal one, BigDecimal other) {
        var scale = Math.max(Math.max(one.scale(), other.scale()), 0);
        var left = one.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        var right = other.setScale(scale, RoundingMode.UNNECESSARY).unscaledValue();
        return Json.simple(new BigDecimal(left.divide(left.gcd(right)).multiply(right), scale));
    }

    @Override
    public Outcome find(Set<JsonNode> excluded) {
        if (lower.isPresent() && upper.isPresent()) {
            var side = lower.get().limit().compareTo(upper.get().limit());
            if (side > 0 || (side == 0 && (lower.get().open() || upper.get().open()))) {
                return Outcome.none();
            }
            if (side == 0) {
                return one(lower.get().limit(), excluded).orElse(Outcome.none());
            }
        }
        return step.isPresent() ? multiples(step.get(), excluded) : any(excluded);
    }

    private Optional<Outcome> one(BigDecimal number, Set<JsonNode> excluded) {
        var value = Json.number(number);
        var fits = isWithin(number)
                && step.filter(of -> number.remainder(of).signum() != 0).isEmpty()
                && avoided.stream().allMatch(of -> number.remainder(of).signum() != 0)
                && !excluded.contains(value);
        return fits ? Optional.of(new Witness(value)) : Optional.empty();
    }

    private boolean isWithin(BigDecimal number) {
        return Stream.of(lower, upper).flatMap(Optional::stream).allMatch(bound -> {
            var side = number.compareTo(bound.limit());
            return side == 0 ? !bound.open() : bound.lower() == side > 0;
        });
    }

    private Outcome multiples(BigDecimal of, Set<JsonNode> excluded) {
        var first = lower.map(bound -> quotient(bound, of, RoundingMode.CEILING, BigInteger.ONE));
        var last = upper.map(bound -> quotient(bound, of, RoundingMode.FLOOR, BigInteger.ONE.negate()));
        var common = avoided.stream().reduce(of, NumberProblem::leastCommon);
        var period = common.divide(of, 0, RoundingMode.UNNECESSARY).toBigInteger();
        var enough = period.multiply(BigInteger.valueOf(excluded.size() + 1L));
        return new Multiples(first, last, enough)
                .find(factor -> one(new BigDecimal(factor).multiply(of), excluded))
                .orElseGet(() -> new Unclear("a number among too many multiples of " + of, "", Optional.empty()));
    }

    private static BigInteger quotient(Bound bound, BigDecimal of, RoundingMode mode, BigInteger inwards) {
        var quotient = bound.limit().divide(of, 0, mode).toBigInteger();
        var touches = bound.open() && new BigDecimal(quotient).multiply(of).compareTo(bound.limit()) == 0;
        return touches ? quotient.add(inwards) : quotient;
    }

    private Outcome any(Set<JsonNode> excluded) {
        var tried = Stream.concat(liked(), within()).limit(MOST_TRIED);
        return tried.flatMap(number -> one(number, excluded).stream())
                .findFirst()
                .orElseGet(() -> new Unclear("a number that is no multiple of others", "", Optional.empty()));
    }

    private Stream<BigDecimal> liked() {
        return Stream.of("1", "0.5", "0", "2", "-1", "1.5", "-0.5", "3", "0.1", "0.01")
                .map(BigDecimal::new);
    }

    // Ever finer between the bounds: the multiples to be avoided are nowhere dense.
    private Stream<BigDecimal> within() {
        var from = lower.map(Bound::limit)
                .orElseGet(() -> upper.map(bound -> bound.limit().subtract(TWO)).orElse(BigDecimal.ZERO));
        var to = upper.map(Bound::limit).orElseGet(() -> from.add(TWO));
        var ends = Stream.of(from, to, from.add(BigDecimal.ONE), to.subtract(BigDecimal.ONE), whole(from));
        var width = to.subtract(from);
        var inner = Stream.iterate(2L, parts -> parts < 1L << 40, parts -> parts * 2)
                .flatMap(parts -> Stream.iterate(1L, i -> i < Math.min(parts, 64), i -> i + 2)
                        .map(i -> from.add(width.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(parts)))));
        return Stream.concat(ends, inner);
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }
}
