package dev.storypact.story.runtime;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.runtime.internal.Cancellation;
import dev.storypact.story.runtime.internal.InterceptedPerformer;
import dev.storypact.story.runtime.internal.SessionPerformer;
import dev.storypact.story.runtime.internal.Tellings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells stories: performs each action that a story asks for and records how it ended.
 *
 * <pre>{@code
 * try (var runtime = StoryRuntime.localBuilder().subscribe(Subscription.of(Inventory.class)).build()) {
 *     var order = runtime.run(Orders.place(input)).outcome().orThrow();
 * }
 * }</pre>
 *
 * <p>Thread-safe: many threads can run stories at once; each story is told on the thread that runs it.
 *
 * @since 0.1
 */
public final class StoryRuntime implements AutoCloseable {

    private final SessionPerformer performer;
    private final Tellings tellings;
    private final Optional<LocalEventBus> localEventBus;

    StoryRuntime(SessionPerformer performer, Tellings tellings, Optional<LocalEventBus> localEventBus) {
        this.performer = performer;
        this.tellings = tellings;
        this.localEventBus = localEventBus;
    }

    /**
     * {@return a runtime that needs nothing around it: in-memory stores, the local event bus without subscriptions, the
     * clock of this machine, SLF4J for the log}
     */
    public static StoryRuntime local() {
        return localBuilder().build();
    }

    /** {@return a builder of a runtime like {@link #local()}, with subscriptions and with what is to be different} */
    public static LocalRuntimeBuilder localBuilder() {
        return new LocalRuntimeBuilder();
    }

    /**
     * Makes a runtime that performs actions with these processors and nothing else.
     *
     * @param interceptors the first sees an action first
     */
    public static StoryRuntime of(
            ActionProcessors processors, StoryClock clock, List<? extends ActionInterceptor> interceptors) {
        return new StoryRuntime(
                intercepted(processors, interceptors), Tellings.concurrent(clock, true), Optional.empty());
    }

    /**
     * Makes a runtime that tells every story the same way each time: the branches of a parallel block in rounds, one action of
     * each branch a round, and a delay passes at once, on the virtual clock.
     *
     * <p>Every action is performed by the thread that runs the story, whichever branch asked for it. The clock moves only when
     * all branches wait.
     *
     * @param interceptors the first sees an action first
     */
    public static StoryRuntime simulated(
            ActionProcessors processors, VirtualClock clock, List<? extends ActionInterceptor> interceptors) {
        return new StoryRuntime(intercepted(processors, interceptors), Tellings.inRounds(clock), Optional.empty());
    }

    static SessionPerformer intercepted(ActionProcessors processors, List<? extends ActionInterceptor> interceptors) {
        SessionPerformer performer = processors::process;
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            performer = new InterceptedPerformer(interceptors.get(i), performer);
        }
        return performer;
    }

    /** {@return what came of a story that something outside of all stories started; its correlation id is new} */
    public <R> StoryResult<R> run(Story<R> story) {
        return run(story, StorySession.startedBy(UUID.randomUUID().toString()));
    }

    /**
     * Tells a story to its end, on this thread.
     *
     * <p>A failed action that the story did not catch makes the outcome a failure of that action's type; any other
     * exception is a defect of the story and makes it a failure of type {@link StoryError#DEFECT}. An {@link Error} passes
     * through.
     */
    public <R> StoryResult<R> run(Story<R> story, StorySession session) {
        return run(story, session, new Cancellation());
    }

    <R> StoryResult<R> run(Story<R> story, StorySession session, Cancellation cancellation) {
        var recorder = tellings.newRecorder();
        var telling = tellings.begin(
                performer, recorder, story.name().map(session::telling).orElse(session), cancellation);
        Outcome<R> outcome;
        Optional<Throwable> cause = Optional.empty();
        try {
            var result = story.tell(telling);
            outcome = result == null ? defect("the story returned null") : new Outcome.Success<>(result);
        } catch (StoryException e) {
            outcome = new Outcome.Failure<>(e.error());
            cause = Optional.of(e);
        } catch (RuntimeException e) {
            outcome = defect(e.toString());
            cause = Optional.of(e);
        } finally {
            localEventBus.ifPresent(bus -> bus.receivers().forget(telling.session()));
        }
        return new StoryResult<>(outcome, recorder.trace().ended(story.name(), outcome), telling.session(), cause);
    }

    private static <R> Outcome<R> defect(String message) {
        return new Outcome.Failure<>(StoryError.of(StoryError.DEFECT, message));
    }

    /** {@return the event bus of a local runtime; a runtime made of other processors has none of its own} */
    public Optional<LocalEventBus> localEventBus() {
        return localEventBus;
    }

    /**
     * Stops taking messages, waits until those that were accepted have been handled, and ends the runtime's threads. A
     * runtime without an event bus of its own has nothing to close.
     */
    @Override
    public void close() {
        localEventBus.ifPresent(LocalEventBus::close);
    }
}
