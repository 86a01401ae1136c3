package dev.storypact.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * A line of the table: what was measured, what came of it, and what the design wants.
 *
 * @param what names the measurement
 * @param value what came of it
 * @param unit of the value
 * @param reach what the design wants; empty where the line is there to compare with
 */
record Figure(String what, double value, String unit, String reach) {

    static String heading() {
        return "%-68s %14s %-8s %s".formatted("what", "measured", "", "to reach");
    }

    /** {@return the value in the middle of several measurements, the later one of two} */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-68s %,14.1f %-8s %s", what, value, unit, reach)
                .stripTrailing();
    }
}
