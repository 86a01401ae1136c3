package dev.storypact.testkit.internal.message;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.StoryError;

/** The texts of failures that are about how a story ended. */
public final class RunFailures {

    private RunFailures() {}

    /** {@return the text for a story that failed where it should not have} */
    public static String failed(ToldStory story, StoryError error, String expected) {
        return story.text("failed")
                .row("expected", expected)
                .row("found", error.toString())
                .row("steps", story.lines(error))
                .toString();
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
    public static String unseen(ToldStory story, StoryError error) {
        return story.text("failed, and no assertion looked at how it ended")
                .row("found", error.toString())
                .row("steps", story.lines(error))
                .row(
                        "to mend",
                        "expect it with assertThat(run).failedWith(\"" + error.type()
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
