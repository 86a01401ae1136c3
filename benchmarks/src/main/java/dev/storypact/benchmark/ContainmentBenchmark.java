package dev.storypact.benchmark;

import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to compare an ordinary event's schema with its next version, warm, over many events of 5 to 100
 * properties: the median must be under 1 ms and the 99th percentile under 20 ms.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ContainmentBenchmark {

    /** How the publisher is read. */
    @Param
    public ContainmentReading reading = ContainmentReading.CONTRACT;

    private final List<ContainmentPair> pairs = new ContainmentPairs().all();
    private int next;

    /** {@return the verdict on one pair after the other, so that it is not optimised away} */
    @Benchmark
    public ContainmentResult check() {
        var pair = pairs.get(next);
        next = (next + 1) % pairs.size();
        return Containment.check(pair.publisher(), pair.subscriber(), reading.options());
    }
}
