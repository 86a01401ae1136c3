package dev.storypact.benchmark;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.StoryResult;
import dev.storypact.story.runtime.StoryRuntime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What publishing a message costs while a story waits for messages of other types: it must not grow with their number. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReceiverIndexBenchmark {

    /** Of how many other types a story receives messages. */
    @Param({"1", "1000"})
    public int others;

    private final Story<Done> publishing = Story.of(ask ->
            ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", Map.of("orderId", "o-1"))));

    private final CountDownLatch measured = new CountDownLatch(1);
    private final StoryRuntime runtime =
            StoryRuntime.localBuilder().eventBuses("order-events").build();

    /** Begins a story that receives, and does not end while it is measured. */
    @Setup
    public void start() throws InterruptedException {
        var receiving = new CountDownLatch(1);
        Story<Done> story = Story.of(ask -> {
            for (int i = 0; i < others; i++) {
                ask.eventBusReceiveMessages("order-events", EventFilter.type("OTHER_" + i), 1, Duration.ZERO);
            }
            receiving.countDown();
            awaitEnd();
        });
        var thread = new Thread(() -> runtime.run(story).outcome().orThrow());
        thread.setDaemon(true);
        thread.start();
        receiving.await();
    }

    private void awaitEnd() {
        try {
            measured.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the story and the bus. */
    @TearDown
    public void stop() {
        measured.countDown();
        runtime.close();
    }

    /** {@return the result, so that it is not optimised away} */
    @Benchmark
    public StoryResult<Done> publish() {
        return runtime.run(publishing);
    }
}
