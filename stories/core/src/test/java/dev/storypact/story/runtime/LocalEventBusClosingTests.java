package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.inGroup;
import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocalEventBusClosingTests {

    private final RingingClock clock = new RingingClock();
    private final ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();

    @Test
    void closing_drains_what_was_accepted_and_what_its_handlers_publish() {
        var forwarding = Subscription.on("news")
                .named("forwarding")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            ask.eventBusSendMessage(
                                    "more-news", EventBusMessage.of("NEWS", message.data() + " forwarded"));
                        }));
        var reading = Subscription.on("more-news")
                .named("reading")
                .handle(String.class, message -> Story.of(ask -> seen.add(message.data())));
        var runtime = runtime(forwarding, reading);

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "one"), EventBusMessage.of("NEWS", "two")));
        runtime.close();

        assertThat(seen).containsExactly("one forwarded", "two forwarded");
    }

    @Test
    void closing_tries_at_once_what_waits_for_its_retry() throws InterruptedException {
        var attempts = new AtomicInteger();
        var unsteady = Subscription.on("news")
                .named("unsteady")
                .handle(message -> Story.of(ask -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("broken");
                    }
                    seen.add("handled");
                }));
        var runtime = runtime(unsteady);

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
        clock.awaitAlarm(Duration.ofSeconds(1));
        runtime.close();

        assertThat(seen).containsExactly("handled");
    }

    @Test
    void closing_with_a_time_limit_returns_what_was_not_delivered() {
        var running = new CountDownLatch(1);
        var endless = Subscription.on("news")
                .named("endless")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            running.countDown();
                            ask.platformDelay(Duration.ofDays(1));
                        }));
        var quick = Subscription.on("news")
                .named("quick")
                .handle(String.class, message -> Story.of(ask -> seen.add(message.data())));
        var bus = runtime(endless, quick).localEventBus().orElseThrow();
        var messages = List.of(
                published(inGroup("a", "running")),
                published(inGroup("a", "behind")),
                published(inGroup("b", "queued")));

        bus.publish(messages);
        Messages.await(running);
        var undelivered = bus.close(Duration.ofMillis(50));

        assertThat(undelivered)
                .containsExactly(
                        new UndeliveredMessage("endless", messages.get(0), 0),
                        new UndeliveredMessage("endless", messages.get(1), 0),
                        new UndeliveredMessage("endless", messages.get(2), 0));
    }

    @Test
    void closing_a_bus_again_has_nothing_to_wait_for() {
        var running = new CountDownLatch(1);
        var endless = Subscription.on("news")
                .named("endless")
                .handle(message -> Story.of(ask -> {
                    running.countDown();
                    ask.platformDelay(Duration.ofDays(1));
                }));
        var bus = runtime(endless).localEventBus().orElseThrow();

        bus.publish(List.of(published(EventBusMessage.of("NEWS", "hello"))));
        Messages.await(running);
        var first = bus.close(Duration.ZERO);
        bus.close();

        assertThat(first).hasSize(1);
    }

    @Test
    void a_bus_that_has_drained_returns_nothing() {
        var runtime = runtime(Subscription.on("news").named("quick").handle(message -> Story.of(ask -> {})));

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));

        assertThat(runtime.localEventBus().orElseThrow().close(Duration.ofSeconds(20)))
                .isEmpty();
    }

    @Test
    void a_handler_cannot_close_the_bus_that_waits_for_it() {
        var runtimes = new ConcurrentLinkedQueue<StoryRuntime>();
        var ready = new CountDownLatch(1);
        var closing = Subscription.on("news")
                .named("closing")
                .handle(message -> Story.of(ask -> {
                    Messages.await(ready);
                    try {
                        runtimes.element().close();
                    } catch (IllegalStateException e) {
                        seen.add(e.getMessage());
                    }
                }));
        var runtime = runtime(closing);
        runtimes.add(runtime);

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
        ready.countDown();
        runtime.close();

        assertThat(seen)
                .containsExactly("a handler can't close the event bus that waits for it: close it from outside");
    }

    private static PublishedMessage published(EventBusMessage<String> message) {
        return new PublishedMessage("news", message.withData(StoryJson.toTree(message.data())), Map.of(), 1);
    }

    private StoryRuntime runtime(Subscription... subscriptions) {
        return StoryRuntime.localBuilder().clock(clock).subscribe(subscriptions).build();
    }
}
