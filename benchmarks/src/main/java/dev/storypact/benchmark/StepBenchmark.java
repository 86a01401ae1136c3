package dev.storypact.benchmark;

import dev.storypact.story.Story;
import java.time.Instant;
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
 * What one interactive step costs: the test answers, the story goes on to its next action, the test sees it. Between the two
 * lie two hand-offs from thread to thread.
 *
 * <p>The story asks {@value #STEPS} actions; the figure is for one of them, with its share of the tester and of the start of
 * the story's thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StepBenchmark {

    static final int STEPS = 1000;

    private static final Story<Integer> ASKS_THE_TIME = ask -> {
        for (int i = 0; i < STEPS; i++) {
            ask.dateNow();
        }
        return STEPS;
    };

    private final Instant noon = Instant.parse("2026-01-01T12:00:00Z");

    /** {@return what the story returned} */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Integer oneInteractiveStep() {
        var stepper = NewTester.make().step(ASKS_THE_TIME).next();
        while (!stepper.isDone()) {
            stepper.next(noon);
        }
        return stepper.result();
    }
}
