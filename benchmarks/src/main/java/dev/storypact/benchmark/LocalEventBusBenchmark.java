package dev.storypact.benchmark;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.Subscription;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many deliveries a second the local event bus makes, JSON decoding included: {@value #PUBLISHERS} publishers, each with
 * a group of its own, publish one message at a time to {@value #SUBSCRIPTIONS} subscriptions of 2 messages at once.
 *
 * <p>Every invocation ends when all messages are handled, and fails if one is lost or if a group was out of order.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LocalEventBusBenchmark {

    static final int PUBLISHERS = 4;
    static final int SUBSCRIPTIONS = 16;
    static final int MESSAGES = 500;
    static final int DELIVERIES = PUBLISHERS * SUBSCRIPTIONS * MESSAGES;

    /** An event of ordinary size. */
    record OrderPlaced(String orderId, String customerId, int number, BigDecimal total, List<Line> lines) {}

    /** A part of it. */
    record Line(String sku, int quantity) {}

    /** The last number of each group that one subscription has seen. */
    private static final class Seen {

        private final Map<String, Integer> last = new ConcurrentHashMap<>();

        private Done see(EventBusMessage<OrderPlaced> message) {
            var before =
                    last.put(message.groupId().orElseThrow(), message.data().number());
            if (before != null && before + 1 != message.data().number()) {
                throw new IllegalStateException("after " + before + " came " + message.data());
            }
            return Done.DONE;
        }
    }

    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();

    /** Makes subscriptions that have seen nothing. */
    @Setup(Level.Invocation)
    public void forget() {
        subscriptions.clear();
        seen.clear();
        for (int i = 0; i < SUBSCRIPTIONS; i++) {
            var seenByOne = new Seen();
            seen.add(seenByOne);
            subscriptions.add(Subscription.on("order-events")
                    .named("subscription-" + i)
                    .where(EventFilter.type("ORDER_PLACED"))
                    .handle(OrderPlaced.class, message -> ask -> seenByOne.see(message))
                    .concurrency(2));
        }
    }

    /** Publishes and delivers all. */
    @Benchmark
    @OperationsPerInvocation(DELIVERIES)
    public void deliveries() throws InterruptedException {
        var runtime = StoryRuntime.localBuilder().subscribe(subscriptions).build();
        var publishers = new ArrayList<Thread>();
        for (int p = 0; p < PUBLISHERS; p++) {
            var group = "group-" + p;
            var publisher = new Thread(() -> publish(runtime, group));
            publisher.start();
            publishers.add(publisher);
        }
        for (var publisher : publishers) {
            publisher.join();
        }
        runtime.close();
        check(runtime);
    }

    private static void publish(StoryRuntime runtime, String group) {
        for (int i = 0; i < MESSAGES; i++) {
            var order = new OrderPlaced(
                    "order-" + i,
                    "customer-7",
                    i,
                    new BigDecimal("12.50"),
                    List.of(new Line("a", 1), new Line("b", 2)));
            Story<Done> story = Story.of(ask -> ask.eventBusSendMessage(
                    "order-events", EventBusMessage.of("ORDER_PLACED", order).withGroupId(group)));
            runtime.run(story).outcome().orThrow();
        }
    }

    private void check(StoryRuntime runtime) {
        var counts = runtime.localEventBus().orElseThrow().counts();
        if (counts.handled() != DELIVERIES || counts.failedAttempts() > 0) {
            throw new IllegalStateException("of " + DELIVERIES + " deliveries came " + counts);
        }
        for (var seenByOne : seen) {
            if (!seenByOne.last.values().stream().allMatch(last -> last == MESSAGES - 1)) {
                throw new IllegalStateException("the last messages were " + seenByOne.last);
            }
        }
    }
}
