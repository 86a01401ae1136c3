package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.testkit.internal.message.StepLines;

/** Where a stepped story stands. */
sealed interface StepperPosition<R> {

    /** {@return how a sentence tells it} */
    String told();

    /** It has not been started. */
    record NotStarted<R>() implements StepperPosition<R> {
        @Override
        public String told() {
            return "it has not started: the first step is next(), without an answer";
        }
    }

    /** It does something; nobody waits for it any more, as that was interrupted. */
    record Running<R>() implements StepperPosition<R> {
        @Override
        public String told() {
            return "it still runs, and waiting for it was interrupted";
        }
    }

    /** It asks for an action. */
    record Asking<R>(Action<?> action, StorySession session) implements StepperPosition<R> {
        @Override
        public String told() {
            return "it asks for " + StepLines.of(action);
        }
    }

    /** It has returned or failed. */
    record Ended<R>(RecordedRun<R> run) implements StepperPosition<R> {
        @Override
        public String told() {
            return run.told();
        }
    }

    /** It was unwound, or an error that is no failure of a story ended it. */
    record Closed<R>() implements StepperPosition<R> {
        @Override
        public String told() {
            return "it was unwound, or ended by an error";
        }
    }
}
