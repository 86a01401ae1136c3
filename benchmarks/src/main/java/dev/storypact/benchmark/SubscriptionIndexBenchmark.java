package dev.storypact.benchmark;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.Subscription;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What publishing a message costs beside subscriptions to other types: it must not grow with their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SubscriptionIndexBenchmark {

    /** How many subscriptions to other types there are. */
    @Param({"1", "1000"})
    public int others;

    private final Story<Done> publishing = Story.of(ask ->
            ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", Map.of("orderId", "o-1"))));

    private StoryRuntime runtime = StoryRuntime.local();

    /** Starts the bus. */
    @Setup
    public void start() {
        runtime = StoryRuntime.localBuilder()
                .subscribe(IntStream.range(0, others)
                        .mapToObj(i -> Subscription.on("order-events")
                                .named("other-" + i)
                                .where(EventFilter.type("OTHER_" + i))
                                .handle(message -> Story.of(ask -> {})))
                        .toList())
                .build();
    }

    /** Stops the bus. */
    @TearDown
    public void stop() {
        runtime.close();
    }

    /** {@return the result, so that it is not optimised away} */
    @Benchmark
    public StoryResult<Done> publish() {
        return runtime.run(publishing);
    }
}
