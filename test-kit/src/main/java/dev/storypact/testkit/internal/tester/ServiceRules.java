package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.Performer;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StorySession;
import java.util.Optional;

/**
 * What holds in a service beside its simulated world.
 *
 * @param answers what the test prepared
 * @param validation what refuses publications, with errors that are nobody's
 */
record ServiceRules(PreparedAnswers answers, Optional<ActionInterceptor> validation) {

    /** {@return whether the test may have an answer to an action, which it alone can give} */
    boolean isForTheTest(Action<?> action) {
        return action instanceof NetworkRequest || answers.mayAnswer(action);
    }

    /** Performs an action in a world, as a service of the test would. */
    <R> R perform(Action<R> action, StorySession session, Simulation there) {
        Performer performer = new Performer() {
            @Override
            public <A> A perform(Action<A> asked) {
                return there.processors().process(asked, session);
            }
        };
        return validation.isPresent()
                ? validation.get().intercept(action, session, performer)
                : performer.perform(action);
    }
}
