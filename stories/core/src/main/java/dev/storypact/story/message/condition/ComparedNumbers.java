package dev.storypact.story.message.condition;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** The numbers that conditions compare: those that a double keeps without loss, as event-ruler has it. */
final class ComparedNumbers {

    private ComparedNumbers() {}

    /** {@return the value as a number to compare, or nothing if it is no number or one that a double can't keep} */
    static Optional<BigDecimal> of(JsonNode value) {
        if (!(value instanceof NumericNode number) || number.isNaN()) {
            return Optional.empty();
        }
        var exact = value.isFloat() ? new BigDecimal(value.asString()) : value.decimalValue();
        return isKept(exact) ? Optional.of(exact) : Optional.empty();
    }

    static BigDecimal require(JsonNode value) {
        return of(value).orElseThrow(() -> tooLong(value.asString()));
    }

    static void require(BigDecimal number) {
        if (!isKept(number)) {
            throw tooLong(number.toString());
        }
    }

    private static boolean isKept(BigDecimal number) {
        var nearest = number.doubleValue();
        return !Double.isInfinite(nearest) && BigDecimal.valueOf(nearest).compareTo(number) == 0;
    }

    private static IllegalArgumentException tooLong(String number) {
        return new IllegalArgumentException("a filter can't compare " + number
                + ": it has more digits than a double keeps; publish such numbers as text and compare that");
    }
}
