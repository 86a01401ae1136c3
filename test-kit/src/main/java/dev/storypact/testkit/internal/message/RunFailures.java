package dev.storypact.testkit.internal.message;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.StoryError;
import java.util.List;
import java.util.Optional;

/** The texts of failures that are about how a story ended. */
public final class RunFailures {

    private static final String REMEDY = ", or fail with ask.errorThrow(...) where callers are to handle it";

    private RunFailures() {}

    /** {@return the text for a story that failed where it should not have} */
    public static String failed(
            ToldStory story, StoryError error, Optional<StackTraceElement> thrownAt, String expected) {
        var text = story.text("failed")
                .row("expected", expected)
                .row("found", error.toString())
                .row("thrown at", placeOf(error, thrownAt))
                .row("steps", story.lines(error));
        return (isDefect(error) ? text.row("to mend", "correct the story" + there(thrownAt) + REMEDY) : text)
                .toString();
    }

    private static boolean isDefect(StoryError error) {
        return error.type().equals(StoryError.DEFECT);
    }

    /** The failed action, a marked step, is a better place than the line that asked for it. */
    private static List<String> placeOf(StoryError error, Optional<StackTraceElement> thrownAt) {
        return isDefect(error)
                ? thrownAt.map(StackTraceElement::toString).stream().toList()
                : List.of();
    }

    private static String there(Optional<StackTraceElement> thrownAt) {
        return thrownAt.isPresent() ? " there" : "";
    }

    /** {@return the text for a story that returned where it should have failed} */
    public static String returned(ToldStory story, Object value, String expected) {
        return story.text("did not fail")
                .row("expected", expected)
                .row("found", returning(value))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a story that returned something else} */
    public static String returnedOther(ToldStory story, Object value, Object expected) {
        var same = ShortJson.whole(value).equals(ShortJson.whole(expected));
        return story.text("returned something else")
                .row("expected", same ? typed(expected) : ShortJson.whole(expected))
                .row("found", same ? typed(value) : ShortJson.whole(value))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a failed story that no assertion looked at} */
    public static String unseen(ToldStory story, StoryError error, Optional<StackTraceElement> thrownAt) {
        return story.text("failed, and no assertion looked at how it ended")
                .row("found", error.toString())
                .row("thrown at", placeOf(error, thrownAt))
                .row("steps", story.lines(error))
                .row(
                        "to mend",
                        (isDefect(error) ? "correct the story" + there(thrownAt) + "; or " : "")
                                + "expect it with assertThat(run).failedWith(\"" + error.type()
                                + "\"), or rule it out with assertThat(run).succeeded()")
                .toString();
    }

    /** {@return how an outcome is told} */
    public static String told(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failure<?> failure
                ? "it failed with " + failure.error()
                : returning(outcome.orThrow());
    }

    private static String returning(Object value) {
        return "it returned " + ShortJson.whole(value);
    }

    private static String typed(Object value) {
        return value.getClass().getTypeName() + " " + value;
    }
}
