package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.ProcessingFailed;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeliveryTimeLimitTests {

    private static final Duration LIMIT = Duration.ofSeconds(7);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final RingingClock clock = new RingingClock();
    private final ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();

    @Test
    void a_handler_that_never_ends_is_interrupted_and_its_message_given_up() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var endless = Subscription.on("news")
                .named("endless")
                .handle(message -> Story.of(ask -> {
                    waiting.countDown();
                    ask.platformDelay(Duration.ofDays(1));
                }))
                .retrying(RetryPolicy.never())
                .timeLimit(LIMIT)
                .deadLetteringTo("dead-letters");
        var reading = Subscription.on("dead-letters")
                .named("reading")
                .handle(
                        ProcessingFailed.class,
                        message -> Story.of(ask -> seen.add(message.data().error())));

        try (var runtime = runtime(endless, reading)) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
            Messages.await(waiting);
            clock.ring(LIMIT);
        }

        assertThat(seen)
                .containsExactly(
                        "the handler did not end within PT7S: make it faster, or give the subscription a longer"
                                + " time limit");
    }

    @Test
    void a_handler_that_asks_again_and_again_is_ended_by_its_next_ask_and_runs_its_finally()
            throws InterruptedException {
        var asking = new CountDownLatch(1);
        var endless = Subscription.on("news")
                .named("endless")
                .handle(message -> ask -> {
                    try {
                        while (true) {
                            ask.dateNow();
                            asking.countDown();
                        }
                    } finally {
                        seen.add("finally at " + ask.dateNow());
                    }
                })
                .retrying(RetryPolicy.never())
                .timeLimit(LIMIT);
        var runtime = StoryRuntime.localBuilder()
                .clock(clock)
                .withoutTrace()
                .subscribe(endless)
                .build();

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
        Messages.await(asking);
        clock.ring(LIMIT);
        runtime.close();

        assertThat(seen).containsExactly("finally at 2026-01-01T00:00:00Z");
        assertThat(runtime.localEventBus().orElseThrow().counts()).isEqualTo(new DeliveryCounts(0, 1, 0, 1, 0));
    }

    @Test
    void a_handler_that_ignores_its_interrupt_is_left_behind_and_the_queue_goes_on() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        var next = new CountDownLatch(1);
        var released = new AtomicBoolean();
        var stubborn = Subscription.on("news")
                .named("stubborn")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            if (message.data().equals("stuck")) {
                                stuck.countDown();
                                while (!released.get()) {
                                    Thread.onSpinWait();
                                }
                            } else {
                                seen.add(message.data());
                                next.countDown();
                            }
                        }))
                .retrying(RetryPolicy.never())
                .timeLimit(LIMIT);
        var runtime = runtime(stubborn);

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "stuck"), EventBusMessage.of("NEWS", "next")));
        Messages.await(stuck);
        clock.ring(LIMIT);
        clock.ring(GRACE);
        Messages.await(next);
        runtime.close();
        released.set(true);

        assertThat(seen).containsExactly("next");
        assertThat(runtime.localEventBus().orElseThrow().counts()).isEqualTo(new DeliveryCounts(1, 1, 0, 1, 0));
    }

    @Test
    void an_attempt_that_is_overdue_has_failed_whatever_it_returns() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var late = Subscription.on("news")
                .named("late")
                .handle(message -> Story.of(ask -> {
                    waiting.countDown();
                    ask.attempt(inner -> {
                        inner.platformDelay(Duration.ofDays(1));
                        return "never";
                    });
                }))
                .retrying(RetryPolicy.never())
                .timeLimit(LIMIT);
        var runtime = runtime(late);

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
        Messages.await(waiting);
        clock.ring(LIMIT);
        runtime.close();

        assertThat(runtime.localEventBus().orElseThrow().counts()).isEqualTo(new DeliveryCounts(0, 1, 0, 1, 0));
    }

    private StoryRuntime runtime(Subscription... subscriptions) {
        return StoryRuntime.localBuilder().clock(clock).subscribe(subscriptions).build();
    }
}
