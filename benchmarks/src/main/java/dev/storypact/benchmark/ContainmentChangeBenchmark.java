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

/** What it costs to compare one event's schema of 100 properties with its next version, by what that one changes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ContainmentChangeBenchmark {

    /** How many properties the event has. */
    @Param("100")
    public int properties;

    /** What the next version changes. */
    @Param
    public SchemaChange change = SchemaChange.EQUAL;

    private JsonNode publisher = MissingNode.getInstance();
    private JsonNode subscriber = MissingNode.getInstance();

    /** Writes both schemas. */
    @Setup
    public void write() {
        var schema = EventSchema.of(properties);
        publisher = schema;
        subscriber = change.of(schema);
    }

    /** {@return the verdict, so that it is not optimised away} */
    @Benchmark
    public ContainmentResult check() {
        return Containment.check(publisher, subscriber, ContainmentOptions.contract());
    }
}
