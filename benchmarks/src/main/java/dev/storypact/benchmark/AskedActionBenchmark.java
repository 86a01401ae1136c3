package dev.storypact.benchmark;

import dev.storypact.story.Overrides;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one asked action costs when the story is told on the caller's thread and traced: the ask, its processor, two
 * readings of the clock and the recorded step.
 *
 * <p>The story asks {@value #STEPS} actions; the figure is for one of them, with its share of starting the telling.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AskedActionBenchmark {

    static final int STEPS = 100;

    /** An action of the cheapest kind, so that the figure is the framework's. */
    record Increment(Integer value) implements Action<Integer> {
        private static final ResultType<Integer> RESULT_TYPE = ResultType.of(Integer.class);

        @Override
        public String type() {
            return "Benchmark::Increment";
        }

        @Override
        public ResultType<Integer> resultType() {
            return RESULT_TYPE;
        }
    }

    private static final Overrides LETTING_THROUGH =
            Overrides.of(Increment.class, (increment, outer) -> outer.perform(increment));

    private final StoryRuntime runtime = StoryRuntime.of(
            ActionProcessors.none().with(Increment.class, (increment, session) -> increment.value() + 1),
            StoryClock.system(),
            List.of());

    private final Story<Integer> story = ask -> {
        Integer value = 0;
        for (int i = 0; i < STEPS; i++) {
            value = ask.perform(new Increment(value));
        }
        return value;
    };

    private final Story<Integer> overridden = ask -> ask.override(
            LETTING_THROUGH,
            second -> second.override(LETTING_THROUGH, third -> third.override(LETTING_THROUGH, story)));

    /** {@return the result with its trace} */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public StoryResult<Integer> askedActionWithTrace() {
        return runtime.run(story);
    }

    /** {@return the result of the same story within three overrides, each of which lets the action through} */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public StoryResult<Integer> askedActionWithTraceInThreeOverrides() {
        return runtime.run(overridden);
    }

    /** {@return two readings of the clock, which are a part of the figure above} */
    @Benchmark
    public long twoReadingsOfTheClock() {
        return System.nanoTime() + System.nanoTime();
    }
}
