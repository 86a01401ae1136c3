package dev.storypact.story.message.condition;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Wants numbers in a range, by value; EventBridge's {@code numeric}.
 *
 * <p>A text is never in a range, not even one of digits. A number that a double can't keep without loss, such as
 * {@code 12345678901234567890}, is in no range: event-ruler doesn't compare it, and a filter must not mean one thing here
 * and another there. EventBridge itself promises values from -5.0e9 to 5.0e9 with 15 digits.
 *
 * @param lower the lower end, none if open
 * @param lowerIncluded whether the lower end itself is wanted
 * @param upper the upper end, none if open
 * @param upperIncluded whether the upper end itself is wanted
 * @since 0.1
 */
public record NumberRange(
        Optional<BigDecimal> lower, boolean lowerIncluded, Optional<BigDecimal> upper, boolean upperIncluded)
        implements ValueCondition {

    /** @throws IllegalArgumentException if both ends are open, no number can be between them, or one is too long to compare */
    public NumberRange {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        lower.ifPresent(ComparedNumbers::require);
        upper.ifPresent(ComparedNumbers::require);
        if (lower.isEmpty() && upper.isEmpty()) {
            throw new IllegalArgumentException("a range of numbers needs a lower or an upper end");
        }
        if (lower.isPresent() && upper.isPresent()) {
            var order = lower.get().compareTo(upper.get());
            if (order > 0 || (order == 0 && !(lowerIncluded && upperIncluded))) {
                throw new IllegalArgumentException("no number can be between " + lower.get() + " and " + upper.get());
            }
        }
    }

    @Override
    public boolean accepts(JsonNode value) {
        var number = ComparedNumbers.of(value);
        return number.isPresent() && aboveLower(number.get()) && belowUpper(number.get());
    }

    private boolean aboveLower(BigDecimal number) {
        return lower.isEmpty() || isInside(number.compareTo(lower.get()), lowerIncluded);
    }

    private boolean belowUpper(BigDecimal number) {
        return upper.isEmpty() || isInside(upper.get().compareTo(number), upperIncluded);
    }

    private static boolean isInside(int order, boolean included) {
        return order > 0 || (included && order == 0);
    }

    @Override
    public String toString() {
        var from = lower.map(end -> (lowerIncluded ? ">= " : "> ") + end.toPlainString());
        var to = upper.map(end -> (upperIncluded ? "<= " : "< ") + end.toPlainString());
        return from.isPresent() && to.isPresent()
                ? from.get() + " and " + to.get()
                : from.or(() -> to).orElseThrow();
    }
}
