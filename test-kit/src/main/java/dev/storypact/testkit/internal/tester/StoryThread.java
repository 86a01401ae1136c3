package dev.storypact.testkit.internal.tester;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.AnyActionProcessor;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tells one story on a thread of its own, which waits at each action until the test's thread replies. */
final class StoryThread<R> {

    /** What the story tells the test. */
    sealed interface Event<R> {}

    /** It asks. */
    record Asked<R>(Action<?> action, StorySession session) implements Event<R> {}

    /** It has ended. */
    record Ended<R>(StoryResult<R> result) implements Event<R> {}

    /** It was ended by an error of the virtual machine's kind, such as a failed assertion. */
    record Crashed<R>(Error error) implements Event<R> {}

    /** What the test tells the story. */
    sealed interface Reply {}

    /** The answer; its type was checked. */
    record Answered(Object value) implements Reply {}

    /** The action failed. */
    record Failed(StoryException exception) implements Reply {}

    /** Nobody will answer any more. */
    record Unwind() implements Reply {}

    private final Mailbox<Event<R>> events = new Mailbox<>();
    private final Mailbox<Reply> replies = new Mailbox<>();
    private volatile Optional<Thread> thread = Optional.empty();
    private boolean unwinding;

    /** Starts the story. */
    void start(Story<R> story, VirtualClock clock, StorySession session) {
        var runtime = StoryRuntime.simulated(ActionProcessors.none().withFallback(new Asking()), clock, List.of());
        StoryThreads.start(
                "storypact-stepper-" + story.name().orElse("story"), () -> events.put(tell(runtime, story, session)));
    }

    private Event<R> tell(StoryRuntime runtime, Story<R> story, StorySession session) {
        thread = Optional.of(Thread.currentThread());
        try {
            return new Ended<>(runtime.run(story, session));
        } catch (Error e) {
            return new Crashed<>(e);
        } finally {
            thread = Optional.empty();
            Thread.interrupted();
        }
    }

    /** Lets the story go on. */
    void reply(Reply reply) {
        replies.put(reply);
    }

    /** {@return what the story does next; waits for it} */
    Event<R> await() throws InterruptedException {
        return events.take();
    }

    /** {@return what the story does next, if it does within that time} */
    Optional<Event<R>> awaitWithin(Duration time) {
        return events.takeWithin(time);
    }

    /** Wakes a story that waits for something else than the test. */
    void interrupt() {
        thread.ifPresent(Thread::interrupt);
    }

    /** The story's side. */
    private final class Asking implements AnyActionProcessor {

        @Override
        public <A> A process(Action<A> action, StorySession session) {
            if (unwinding) {
                throw new StoryUnwound();
            }
            events.put(new Asked<>(action, session));
            var reply = reply();
            if (reply instanceof Answered answered) {
                return action.resultType().cast(answered.value());
            }
            if (reply instanceof Failed failed) {
                throw failed.exception();
            }
            unwinding = true;
            throw new StoryUnwound();
        }

        /** Only the test ends the story: an interruption is kept for what the story may wait for. */
        private Reply reply() {
            var interrupted = false;
            try {
                while (true) {
                    try {
                        return replies.take();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
