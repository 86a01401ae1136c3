package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.VirtualClock;
import java.util.function.Supplier;

/** How a runtime begins a telling: whether it is traced, and how its parallel blocks are told. */
public final class Tellings {

    private final Supplier<StepRecorder> recorders;
    private final Strands strands;

    private Tellings(Supplier<StepRecorder> recorders, Strands strands) {
        this.recorders = recorders;
        this.strands = strands;
    }

    /** {@return tellings whose branches run concurrently} */
    public static Tellings concurrent(StoryClock clock, boolean traced) {
        return new Tellings(
                traced ? () -> new TraceRecorder(clock) : () -> new NoTrace(clock.now()),
                (performer, recorder, cancellation) ->
                        new DirectStrand(performer, recorder, HandlerThreads.forBranches(), cancellation));
    }

    /** {@return tellings whose branches are told in deterministic rounds} */
    public static Tellings inRounds(VirtualClock clock) {
        var rounds = new Rounds(HandlerThreads.forCoroutines(), clock);
        return new Tellings(
                () -> new TraceRecorder(clock),
                (performer, recorder, cancellation) -> new CallerStrand(performer, rounds, recorder));
    }

    /** {@return a recorder for one telling} */
    public StepRecorder newRecorder() {
        return recorders.get();
    }

    /**
     * {@return the ask of a story that begins now}
     *
     * @param cancellation ends it early, where its branches run concurrently
     */
    public Telling begin(
            SessionPerformer performer, StepRecorder recorder, StorySession session, Cancellation cancellation) {
        return Telling.on(strands.begin(performer, recorder, cancellation), session);
    }

    /** Makes the strand that a telling begins on. */
    private interface Strands {
        Strand begin(SessionPerformer performer, StepRecorder recorder, Cancellation cancellation);
    }
}
