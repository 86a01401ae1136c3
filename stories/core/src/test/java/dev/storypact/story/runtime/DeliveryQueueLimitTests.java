package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryQueueLimitTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RingingClock clock = new RingingClock();
    private final ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);

    private final Subscription closedAtFirst = Subscription.on("news")
            .named("slow")
            .handle(
                    Integer.class,
                    message -> Story.of(ask -> {
                        Messages.await(open);
                        seen.add(message.data());
                    }));

    @Test
    void a_publisher_from_outside_waits_until_a_full_queue_has_room()
            throws InterruptedException, ExecutionException, TimeoutException {
        try (var runtime = runtime(2, closedAtFirst)) {
            runtime.run(publishing("news", message(1), message(2)));
            var third = CompletableFuture.supplyAsync(
                    () -> runtime.run(publishing("news", message(3))).outcome());
            clock.awaitAlarm(PATIENCE);
            assertThat(third).isNotDone();
            open.countDown();

            assertThat(third.get(20, TimeUnit.SECONDS).isSuccess()).isTrue();
        }

        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void a_publisher_that_waits_too_long_is_refused_and_none_of_its_messages_is_accepted()
            throws InterruptedException, ExecutionException, TimeoutException {
        var quick = Subscription.on("news")
                .named("quick")
                .handle(Integer.class, message -> Story.of(ask -> seen.add("quick " + message.data())));
        try (var runtime = runtime(1, closedAtFirst, quick)) {
            runtime.run(publishing("news", message(1)));
            // Until the quick one has room again, either could be the one that has none.
            while (runtime.localEventBus().orElseThrow().counts().handled() < 1) {
                Thread.onSpinWait();
            }
            var second = CompletableFuture.supplyAsync(
                    () -> runtime.run(publishing("news", message(2))).outcome());
            clock.ring(PATIENCE);

            assertThat(second.get(20, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.error())
                                    .hasToString(
                                            "EventBus::SendMessages/ServiceUnavailable: the subscription 'slow' has 1"
                                                    + " messages to handle and takes 1; it had no room within PT30S: publish"
                                                    + " later, let it handle more at once, or give the bus a larger queue"));
            open.countDown();
        }

        assertThat(seen).containsExactlyInAnyOrder("quick 1", 1);
    }

    @Test
    void a_handler_that_publishes_into_its_own_full_queue_does_not_wait() {
        var multiplying = Subscription.on("news")
                .named("multiplying")
                .handle(
                        Integer.class,
                        message -> Story.of(ask -> {
                            seen.add(message.data());
                            if (message.data() == 0) {
                                ask.eventBusSendMessages(
                                        "news",
                                        IntStream.rangeClosed(1, 20)
                                                .mapToObj(EventBusMessage::of)
                                                .toList());
                            }
                        }));

        try (var runtime = runtime(1, multiplying)) {
            runtime.run(publishing("news", message(0)));
        }

        assertThat(seen).hasSize(21);
    }

    @Test
    void more_messages_than_a_queue_takes_are_let_into_an_empty_one() {
        open.countDown();

        try (var runtime = runtime(2, closedAtFirst)) {
            var outcome = runtime.run(publishing("news", message(1), message(2), message(3)))
                    .outcome();

            assertThat(outcome.isSuccess()).isTrue();
        }

        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void a_small_queue_loses_nothing_of_what_many_publishers_send() throws InterruptedException {
        open.countDown();

        try (var runtime = runtime(3, closedAtFirst)) {
            var publishers = new ArrayList<Thread>();
            for (int p = 0; p < 4; p++) {
                var thread = new Thread(() ->
                        IntStream.range(0, 100).forEach(i -> runtime.run(publishing("news", message(i)))));
                publishers.add(thread);
                thread.start();
            }
            for (var publisher : publishers) {
                publisher.join();
            }
        }

        assertThat(seen).hasSize(400);
    }

    private static EventBusMessage<Integer> message(int number) {
        return EventBusMessage.of("NEWS", number);
    }

    private StoryRuntime runtime(int capacity, Subscription... subscriptions) {
        return StoryRuntime.localBuilder()
                .clock(clock)
                .queueCapacity(capacity)
                .subscribe(List.of(subscriptions))
                .build();
    }
}
