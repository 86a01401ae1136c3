package dev.storypact.story.runtime;

import dev.storypact.story.Story;
import dev.storypact.story.runtime.internal.KnownSecrets;
import dev.storypact.story.runtime.internal.ReplayPerformer;
import dev.storypact.story.runtime.internal.ReplayStopped;
import dev.storypact.story.runtime.internal.Tellings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Tells a story again against a trace: each action that it asks for must be the recorded one, and is answered as it was.
 *
 * <pre>{@code
 * StoryReplayer.of(StoryTrace.parse(Files.readString(path))).replay(Orders.place(input));
 * }</pre>
 *
 * <p>Actions are compared as JSON, decimals exactly; times are not compared. A recorded answer is decoded with the result type
 * of the action that was asked, and nothing is performed. The branches of parallel blocks are told in deterministic rounds, each
 * against its own steps, so the order in which branches asked when the trace was recorded does not matter. The one thing that
 * does: a branch that was cancelled because another failed must have stood at the same step, which a trace of
 * {@link StoryRuntime#simulated} grants and one of concurrent branches does not; where a message of another branch had woken it at
 * that same instant of the clock, neither does.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class StoryReplayer {

    /** How often {@link #assertDeterministic} tells a story again: a hidden random boolean escapes once in 256 times. */
    private static final int REPLAYS = 8;

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final RecordedTrace trace;
    private final KnownSecrets secrets;

    private StoryReplayer(RecordedTrace trace, KnownSecrets secrets) {
        this.trace = trace;
        this.secrets = secrets;
    }

    /** {@return a replayer of a trace that was read; secrets reveal their stand-ins} */
    public static StoryReplayer of(RecordedTrace trace) {
        return new StoryReplayer(trace, KnownSecrets.none());
    }

    /**
     * {@return a replayer of a trace that was just recorded; secrets reveal what they did}
     *
     * @throws dev.storypact.story.message.StoryJsonException if what the story handled can't be written as JSON
     */
    public static StoryReplayer of(StoryTrace trace) {
        return new StoryReplayer(RecordedTrace.of(trace), KnownSecrets.of(trace));
    }

    /**
     * Tells a story again and looks for the first difference.
     *
     * @return nothing if the story asks and ends as recorded
     * @throws StoryTraceException if the trace is one of a story of another name
     */
    public Optional<ReplayDifference> firstDifference(Story<?> story) {
        checkStory(story);
        var performer = new ReplayPerformer(trace, secrets);
        var tellings = Tellings.inRounds(VirtualClock.at(trace.startedAt()));
        try (var runtime = new StoryRuntime(performer, tellings, Optional.empty())) {
            performer.end(runtime.run(story).outcome());
        } catch (ReplayStopped e) {
            // the performer knows the difference
        }
        return performer.difference();
    }

    /**
     * Tells a story again.
     *
     * @throws AssertionError if it differs from the trace; the message names the first difference
     * @throws StoryTraceException if the trace is one of a story of another name
     */
    public void replay(Story<?> story) {
        firstDifference(story).ifPresent(difference -> {
            throw new AssertionError(named(story) + " differs from its trace " + difference);
        });
    }

    /**
     * Tells a story in a simulated world, and again with equal answers: it must ask for equal actions and end equally. So hidden
     * clocks, random numbers and state outside of the story are found, as far as an action or the result shows them.
     *
     * @throws AssertionError if it does not; the message names the first difference
     */
    public static void assertDeterministic(Story<?> story) {
        assertDeterministic(() -> story);
    }

    /**
     * Does the same with a story that is made anew for each telling, so that what it is made of may be used up.
     *
     * @throws AssertionError if the stories differ; the message names the first difference
     */
    public static void assertDeterministic(Supplier<? extends Story<?>> stories) {
        assertDeterministic(stories, Simulation.startingAt(START, Map.of()).processors());
    }

    /**
     * Does the same, with these processors answering the first telling.
     *
     * @throws AssertionError if the stories differ; the message names the first difference
     */
    public static void assertDeterministic(Supplier<? extends Story<?>> stories, ActionProcessors processors) {
        var runtime = StoryRuntime.simulated(processors, VirtualClock.at(START), List.of());
        var replayer = of(runtime.run(stories.get()).trace());
        awaitNextMillisecond();
        for (int i = 0; i < REPLAYS; i++) {
            var story = stories.get();
            replayer.firstDifference(story).ifPresent(difference -> {
                throw new AssertionError(named(story) + ", told again with equal answers, differs " + difference);
            });
        }
    }

    /** Lets the clock of this machine move, so that a story that reads it reads another time. */
    private static void awaitNextMillisecond() {
        var before = System.currentTimeMillis();
        while (System.currentTimeMillis() == before) {
            LockSupport.parkNanos(100_000);
        }
    }

    private void checkStory(Story<?> story) {
        var name = story.name();
        if (name.isPresent() && trace.story().isPresent() && !name.equals(trace.story())) {
            throw new StoryTraceException(
                    "the trace is one of the story '" + trace.story().get() + "', not of '" + name.get()
                            + "': give that story's trace, or name the story as before");
        }
    }

    private static String named(Story<?> story) {
        return story.name().map(name -> "the story '" + name + "'").orElse("the story");
    }
}
