package dev.storypact.benchmark;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBridgeEnvelope;
import dev.storypact.story.message.EventBridgePattern;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.Subscription;
import java.io.IOException;
import java.util.List;
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
import software.amazon.event.ruler.Machine;

/**
 * What publishing a message costs beside subscriptions to other types: it must not grow with their number. Beside it, what
 * AWS's event-ruler takes to match the same message, as text, with the same filters.
 */
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

    private static final String EVENT = StoryJson.write(
            EventBridgeEnvelope.of(EventBusMessage.of("ORDER_PLACED", StoryJson.toTree(Map.of("orderId", "o-1")))));

    private StoryRuntime runtime = StoryRuntime.local();
    private Machine ruler = Machine.builder().build();

    /** Starts the bus, and gives event-ruler the filters of its subscriptions. */
    @Setup
    public void start() throws IOException {
        var subscriptions = IntStream.range(0, others)
                .mapToObj(i -> Subscription.on("order-events")
                        .named("other-" + i)
                        .where(EventFilter.type("OTHER_" + i))
                        .handle(message -> Story.of(ask -> {})))
                .toList();
        runtime = StoryRuntime.localBuilder().subscribe(subscriptions).build();
        ruler = Machine.builder().build();
        for (var subscription : subscriptions) {
            ruler.addRule(subscription.name(), StoryJson.write(EventBridgePattern.of(subscription.filter())));
        }
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

    /** {@return the names of the subscriptions that event-ruler finds: none} */
    @Benchmark
    public List<String> eventRuler() throws Exception {
        return ruler.rulesForJSONEvent(EVENT);
    }
}
