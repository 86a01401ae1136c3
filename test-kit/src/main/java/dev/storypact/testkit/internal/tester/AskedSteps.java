package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.StorySession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Notes what a handler's story asks for: one interceptor sees what the story sees, the other what reaches the world. */
final class AskedSteps {

    /** A story that asks for more is not noted: it would take too long to tell it again. */
    static final int MOST_STEPS = 1_000;

    private final List<AskedStep> steps = new ArrayList<>();
    private boolean noting;
    private boolean performed;

    /** Begins to note. */
    void begin() {
        steps.clear();
        noting = true;
    }

    /** Ends noting. */
    void end() {
        noting = false;
    }

    /** {@return whether a story's steps are noted now} */
    boolean isNoting() {
        return noting;
    }

    /** {@return what comes of work during which nothing is noted} */
    <T> T aside(Supplier<T> work) {
        noting = false;
        try {
            return work.get();
        } finally {
            noting = true;
        }
    }

    /** {@return the steps; none where they are too many} */
    Optional<List<AskedStep>> noted() {
        return steps.size() > MOST_STEPS ? Optional.empty() : Optional.of(List.copyOf(steps));
    }

    /** {@return the interceptor that comes first} */
    ActionInterceptor first() {
        return new First();
    }

    /** {@return the interceptor that comes last} */
    ActionInterceptor last() {
        return new Last();
    }

    private void note(Action<?> action, StorySession session, Outcome<?> outcome) {
        if (steps.size() <= MOST_STEPS) {
            steps.add(new AskedStep(action, session, outcome, performed));
        }
    }

    private final class First implements ActionInterceptor {

        @Override
        public <R> R intercept(Action<R> action, StorySession session, Performer next) {
            if (!noting) {
                return next.perform(action);
            }
            performed = false;
            try {
                var answer = next.perform(action);
                note(action, session, new Outcome.Success<>(answer));
                return answer;
            } catch (StoryException e) {
                note(action, session, new Outcome.Failure<>(e.error()));
                throw e;
            }
        }
    }

    private final class Last implements ActionInterceptor {

        @Override
        public <R> R intercept(Action<R> action, StorySession session, Performer next) {
            performed = true;
            return next.perform(action);
        }
    }
}
