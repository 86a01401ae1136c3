package dev.storypact.testkit.internal.message;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The lines that show a story's steps, with those marked that a failure is about. */
public final class StepLines {

    private static final int SHOWN_AT_EACH_END = 15;

    private StepLines() {}

    /** {@return one line each, the marked ones with an angle bracket before them; the middle of many is left out} */
    public static List<String> of(List<TraceStep> steps, Predicate<TraceStep> marked) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (i >= SHOWN_AT_EACH_END && i < steps.size() - SHOWN_AT_EACH_END && !marked.test(step)) {
                if (i == SHOWN_AT_EACH_END) {
                    lines.add("  ... " + (steps.size() - 2 * SHOWN_AT_EACH_END) + " steps between");
                }
                continue;
            }
            lines.add((marked.test(step) ? "> " : "  ") + numbered(step, steps));
        }
        return lines.isEmpty() ? List.of("  none") : lines;
    }

    private static String numbered(TraceStep step, List<TraceStep> steps) {
        var width = steps.get(steps.size() - 1).number().length();
        var number = step.number();
        return " ".repeat(width - number.length()) + number + "  " + of(step);
    }

    /** {@return the step without its number} */
    public static String of(TraceStep step) {
        return of(step.action())
                + (step.outcome() instanceof Outcome.Failure<?> failure
                        ? " failed with " + failure.error().type()
                        : " -> " + ShortJson.of(step.outcome().orThrow()));
    }

    /** {@return the action's type and what it carries} */
    public static String of(Action<?> action) {
        var payload = ShortJson.of(action);
        return payload.equals("{}") ? action.type() : action.type() + " " + payload;
    }
}
