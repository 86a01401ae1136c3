package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.VirtualClock;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** How a runtime begins a telling: whether it is traced, and how its parallel blocks are told. */
public final class Tellings {

    private final Supplier<StepRecorder> recorders;
    private final BiFunction<SessionPerformer, StepRecorder, Strand> strands;

    private Tellings(Supplier<StepRecorder> recorders, BiFunction<SessionPerformer, StepRecorder, Strand> strands) {
        this.recorders = recorders;
        this.strands = strands;
    }

    /** {@return tellings whose branches run concurrently} */
    public static Tellings concurrent(StoryClock clock, boolean traced) {
        return new Tellings(
                traced ? () -> new TraceRecorder(clock) : () -> new NoTrace(clock.now()),
                (performer, recorder) ->
                        new DirectStrand(performer, recorder, HandlerThreads.shared(), new Cancellation()));
    }

    /** {@return tellings whose branches are told in deterministic rounds} */
    public static Tellings inRounds(VirtualClock clock) {
        var rounds = new Rounds(HandlerThreads.shared(), clock);
        return new Tellings(
                () -> new TraceRecorder(clock), (performer, recorder) -> new CallerStrand(performer, rounds, recorder));
    }

    /** {@return a recorder for one telling} */
    public StepRecorder newRecorder() {
        return recorders.get();
    }

    /** {@return the ask of a story that begins now} */
    public Telling begin(SessionPerformer performer, StepRecorder recorder, StorySession session) {
        return Telling.on(strands.apply(performer, recorder), session);
    }
}
