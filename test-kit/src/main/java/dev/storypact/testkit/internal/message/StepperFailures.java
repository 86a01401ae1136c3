package dev.storypact.testkit.internal.message;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.StoryError;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.time.Duration;

/** The texts of failures that are about a stepped story. */
public final class StepperFailures {

    private StepperFailures() {}

    /** {@return the text for a story that asks for something else} */
    public static String asksOther(ToldStory story, ActionMatcher<?, ?> expected, Action<?> found) {
        return asks(story, expected.toString(), found)
                .row("differs", String.join("; ", expected.differences(found)))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a story that asks for an action of another class} */
    public static String asksOther(ToldStory story, String expected, Action<?> found) {
        return asks(story, expected, found).row("steps", story.lines()).toString();
    }

    private static FailureText asks(ToldStory story, String expected, Action<?> found) {
        return story.text("asks for something else")
                .row("expected", "it asks for " + expected)
                .row("found", "it asks for " + StepLines.of(found));
    }

    /** {@return the text for a story that has ended where it should ask} */
    public static String endedEarly(ToldStory story, ActionMatcher<?, ?> expected, String end) {
        return story.text("has ended where it should ask")
                .row("expected", "it asks for " + expected)
                .row("found", end)
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a story that goes on where it should end} */
    public static String notEnded(ToldStory story, String expected, String situation) {
        return story.text("has not ended")
                .row("expected", expected)
                .row("found", situation)
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a story that a test wanted to step and never did} */
    public static String neverStepped(ToldStory story) {
        return FailureText.headed("the test never stepped " + story.subject())
                .row("found", "step(...) alone, with which no story begins")
                .row("to mend", "go on with asks(...), next() or returns(...), or tell the story with tell(...)")
                .toString();
    }

    /** {@return the text for a step that a story does not await} */
    public static String asksNothing(ToldStory story, String situation) {
        return story.text("asks nothing that could be answered")
                .row("found", situation)
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a step without the value that the story awaits} */
    public static String awaitsValue(ToldStory story, Action<?> action) {
        return story.text("awaits a value as the answer to " + action.type())
                .row("expected", "a value of type " + action.resultType())
                .row("found", "a step without a value")
                .row("action", StepLines.of(action))
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for messages that are answered as published and can't be} */
    public static String notPublished(ToldStory story, EventBusSendMessages sending, StoryError error) {
        return story.text("can't publish what the test answers as published")
                .row("found", error.toString())
                .row("action", StepLines.of(sending))
                .row("steps", story.lines())
                .row("to mend", "correct the story, or let the step fail with that error as it does in production")
                .toString();
    }

    /** {@return the text for a test that was interrupted while the story ran} */
    public static String interrupted(ToldStory story) {
        return story.text("ran when the test that waits for it was interrupted")
                .row("steps", story.lines())
                .toString();
    }

    /** {@return the text for a story that goes on although it was unwound} */
    public static String notUnwound(ToldStory story, Duration waited) {
        return story.text(
                        "did not end within " + waited.toSeconds() + " seconds after the test had stopped stepping it")
                .row("expected", "it lets the Error pass that its last ask threw, and ends")
                .row("steps", story.lines())
                .toString();
    }
}
