package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.LogCreate;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.runtime.TraceStep;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts of failures that are about what a story asked. */
public final class AskFailures {

    private AskFailures() {}

    /** {@return the text for a story that never asked for an action} */
    public static String neverAsked(ToldStory story, ActionMatcher<?, ?> wanted) {
        return story.text("never asked for " + wanted)
                .row("nearest", nearest(story.steps(), wanted).map(List::of).orElse(List.of()))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a story that asked for an action that it must not ask for} */
    public static String asked(ToldStory story, ActionMatcher<?, ?> unwanted) {
        return story.text("asked for " + unwanted)
                .row("expected", "it never asks for that")
                .row("steps", story.lines(step -> unwanted.matches(step.action())))
                .toString();
    }

    /** {@return the text for a story that asked for an action more or less often} */
    public static String askedOtherTimes(ToldStory story, ActionMatcher<?, ?> wanted, int times, long found) {
        return story.text("asked for " + wanted + " " + count(found))
                .row("expected", count(times))
                .row("found", count(found))
                .row("steps", story.lines(step -> wanted.matches(step.action())))
                .toString();
    }

    private static String count(long times) {
        return times == 1 ? "once" : times + " times";
    }

    /** {@return the text for a story that did not ask for exactly that; so many steps at the start were as expected} */
    public static String askedOther(ToldStory story, List<? extends ActionMatcher<?, ?>> wanted, int same) {
        var steps = story.steps();
        return story.text("asked for something else at step " + (same + 1))
                .row("expected", same < wanted.size() ? wanted.get(same).toString() : "no more")
                .row("found", same < steps.size() ? StepLines.of(steps.get(same).action()) : "no more")
                .row(
                        "differs",
                        same < wanted.size() && same < steps.size()
                                ? wanted.get(same).differences(steps.get(same).action())
                                : List.of())
                .row("steps", story.lines(step -> steps.indexOf(step) == same))
                .toString();
    }

    /** {@return the text for a story whose delays are longer or shorter} */
    public static String delayedOtherwise(ToldStory story, Duration expected, Duration found) {
        return story.text("delayed for another time")
                .row("expected", expected + " altogether")
                .row("found", found.isZero() ? "no delay" : found + " altogether")
                .row("steps", story.lines(step -> step.action() instanceof PlatformDelay))
                .toString();
    }

    /** {@return the text for a story that asked in another order; {@code found} steps were met in order} */
    public static String askedInOtherOrder(
            ToldStory story, List<? extends ActionMatcher<?, ?>> wanted, List<TraceStep> found) {
        var missing = wanted.get(found.size());
        var after = found.isEmpty()
                ? ""
                : " after step " + found.get(found.size() - 1).number();
        return story.text("did not ask for " + missing + after)
                .row(
                        "expected",
                        "in this order: "
                                + wanted.stream().map(Object::toString).collect(Collectors.joining(", ")))
                .row("nearest", nearest(story.steps(), missing).map(List::of).orElse(List.of()))
                .row("steps", story.lines(found::contains))
                .toString();
    }

    /** {@return the text for a story that wrote no such log entry} */
    public static String neverLogged(ToldStory story, LogLevel level, String text) {
        return story.text("never logged that")
                .row("expected", level + " " + text)
                .row("found", logged(story.steps()))
                .row("steps", story.lines(step -> step.action() instanceof LogCreate))
                .toString();
    }

    private static List<String> logged(List<TraceStep> steps) {
        var entries = steps.stream()
                .map(TraceStep::action)
                .filter(LogCreate.class::isInstance)
                .map(LogCreate.class::cast)
                .map(entry -> entry.level() + " " + entry.text())
                .toList();
        return entries.isEmpty() ? List.of("no log entry") : entries;
    }

    private static Optional<String> nearest(List<TraceStep> steps, ActionMatcher<?, ?> wanted) {
        return steps.stream()
                .filter(step -> wanted.actionClass().isInstance(step.action()))
                .min(Comparator.comparingInt(
                        step -> wanted.differences(step.action()).size()))
                .map(step -> "step " + step.number() + ", " + differences(wanted.differences(step.action())));
    }

    private static String differences(List<String> differences) {
        return differences.isEmpty() ? "which came before" : String.join("; ", differences);
    }
}
