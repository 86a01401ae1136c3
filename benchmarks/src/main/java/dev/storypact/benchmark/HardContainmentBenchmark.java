package dev.storypact.benchmark;

import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.ContainmentResult;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How long it takes until a pathological pair is given up, or decided: its budget bounds the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class HardContainmentBenchmark {

    /** Which pair. */
    @Param
    public HardPair pair = HardPair.WIDE_PATTERN;

    private JsonNode publisher = MissingNode.getInstance();
    private JsonNode subscriber = MissingNode.getInstance();

    /** Reads both schemas. */
    @Setup
    public void read() {
        publisher = pair.publisher();
        subscriber = pair.subscriber();
    }

    /** {@return the verdict, so that it is not optimised away} */
    @Benchmark
    public ContainmentResult check() {
        return Containment.check(publisher, subscriber, ContainmentOptions.strict());
    }
}
