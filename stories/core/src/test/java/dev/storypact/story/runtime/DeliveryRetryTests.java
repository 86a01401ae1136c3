package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.ProcessingFailed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class DeliveryRetryTests {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ContextKey<String> USER = ContextKey.of("user", String.class);

    private final RingingClock clock = new RingingClock();
    private final ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final CountDownLatch handled = new CountDownLatch(1);

    private Story<Done> failingTwice(EventBusMessage<String> message) {
        return Story.of(ask -> {
            if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException("attempt " + attempts);
            }
            seen.add(message.data());
            handled.countDown();
        });
    }

    private Story<Done> see(EventBusMessage<?> message) {
        return Story.of(ask -> seen.add(message.data()));
    }

    private static Story<Done> fail(EventBusMessage<?> message) {
        return Story.of(ask -> {
            throw new IllegalStateException("broken");
        });
    }

    @Test
    void a_failed_message_is_tried_again_after_the_backoff_of_the_clock() throws InterruptedException {
        var subscription = Subscription.on("news").named("unsteady").handle(String.class, this::failingTwice);

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
            clock.ring(SECOND);
            clock.ring(SECOND.multipliedBy(2));
            Messages.await(handled);

            assertThat(seen).containsExactly("hello");
            assertThat(attempts).hasValue(3);
        }
    }

    @Test
    void the_clock_of_this_machine_waits_for_the_backoff_too() {
        var subscription = Subscription.on("news")
                .named("unsteady")
                .handle(String.class, this::failingTwice)
                .retrying(RetryPolicy.fixed(3, Duration.ofMillis(1)));

        try (var runtime = StoryRuntime.localBuilder().subscribe(subscription).build()) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
            Messages.await(handled);
        }

        assertThat(attempts).hasValue(3);
    }

    @Test
    void an_interrupt_that_a_handler_leaves_does_not_reach_the_next_message() {
        var subscription = Subscription.on("news")
                .named("interrupted")
                .handle(message -> Story.of(ask -> {
                    seen.add(Thread.currentThread().isInterrupted());
                    Thread.currentThread().interrupt();
                }));

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "one"), EventBusMessage.of("NEWS", "two")));
        }

        assertThat(seen).containsExactly(false, false);
    }

    @Test
    void while_a_message_waits_for_its_retry_the_handler_goes_on_with_the_others() throws InterruptedException {
        var other = new CountDownLatch(1);
        var subscription = Subscription.on("news")
                .named("unsteady")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            seen.add(message.data());
                            if (message.data().equals("bad") && attempts.incrementAndGet() == 1) {
                                throw new IllegalStateException("broken");
                            }
                            (message.data().equals("bad") ? handled : other).countDown();
                        }));

        try (var runtime = runtime(subscription)) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "bad"), EventBusMessage.of("NEWS", "good")));
            Messages.await(other);
            clock.ring(SECOND);
            Messages.await(handled);
        }

        assertThat(seen).containsExactly("bad", "good", "bad");
    }

    @Test
    void a_message_that_exhausts_its_retries_goes_to_the_dead_letter_bus_with_all_that_is_known() {
        var failing = Subscription.on("news")
                .named("failing")
                .handle(DeliveryRetryTests::fail)
                .retrying(RetryPolicy.fixed(2, Duration.ZERO))
                .deadLetteringTo("dead-letters");
        var letters = new ConcurrentLinkedQueue<EventBusMessage<ProcessingFailed>>();
        var reading = Subscription.on("dead-letters")
                .named("reading")
                .handle(
                        ProcessingFailed.class,
                        message -> Story.of(ask -> {
                            letters.add(message);
                            seen.add(ask.contextRead(USER));
                        }));

        try (var runtime = runtime(failing, reading)) {
            runtime.run(
                    ask -> ask.contextProvide(
                            USER,
                            "ada",
                            publishing(
                                    "news",
                                    EventBusMessage.of("NEWS", "hello")
                                            .withMetadata("eventId", "e-1")
                                            .withGroupId("g"))),
                    StorySession.startedBy("request-7"));
        }

        assertThat(seen).containsExactly("ada");
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.type()).contains("PROCESSING_FAILED");
            assertThat(letter.source()).contains("failing");
            assertThat(letter.metadataText(MessageMetadata.CORRELATION_ID)).contains("request-7");
            assertThat(letter.metadataText(MessageMetadata.CAUSATION_ID)).contains("e-1");
            assertThat(letter.data().error()).isEqualTo("Story/Defect: java.lang.IllegalStateException: broken");
            assertThat(letter.data().attempts()).isEqualTo(2);
            assertThat(letter.data().timestamp()).isEqualTo(clock.now());
            var original = letter.data().originalEvent();
            assertThat(original.data().asString()).isEqualTo("hello");
            assertThat(original.type()).contains("NEWS");
            assertThat(original.eventId()).contains("e-1");
            assertThat(original.groupId()).contains("g");
        });
    }

    @Test
    void a_dead_letter_that_is_refused_is_counted_as_lost() {
        var failing = Subscription.on("news")
                .named("failing")
                .handle(DeliveryRetryTests::fail)
                .retrying(RetryPolicy.never())
                .deadLetteringTo("dead-letters");
        var runtime = StoryRuntime.localBuilder()
                .subscribe(failing)
                .intercept(DeliveryRetryTests::refuseDeadLetters)
                .build();

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
        runtime.close();

        assertThat(counts(runtime)).isEqualTo(new DeliveryCounts(0, 1, 0, 1, 0));
    }

    private static <R> R refuseDeadLetters(Action<R> action, StorySession session, Performer next) {
        if (action instanceof EventBusSendMessages sending
                && sending.eventBusName().equals("dead-letters")) {
            throw EventBusSendMessages.ACCESS_DENIED.exception(action, "no");
        }
        return next.perform(action);
    }

    @Test
    void without_a_dead_letter_bus_a_message_that_fails_is_counted_as_lost() {
        var runtime = runtime(Subscription.on("news").named("failing").handle(DeliveryRetryTests::fail));

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
        runtime.close();

        assertThat(counts(runtime)).isEqualTo(new DeliveryCounts(0, 3, 0, 1, 0));
    }

    @Test
    void data_that_the_handler_cannot_read_is_given_up_at_once() {
        var runtime = runtime(
                Subscription.on("news")
                        .named("numbers")
                        .handle(Integer.class, this::see)
                        .deadLetteringTo("dead-letters"),
                Subscription.on("dead-letters").named("reading").handle(ProcessingFailed.class, this::see));

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "hello")));
        runtime.close();

        assertThat(seen)
                .singleElement()
                .isInstanceOfSatisfying(
                        ProcessingFailed.class,
                        failed -> assertThat(failed.attempts()).isEqualTo(1));
        assertThat(counts(runtime)).isEqualTo(new DeliveryCounts(1, 1, 1, 0, 0));
    }

    @Test
    void a_handler_that_throws_an_error_fails_and_the_others_do_not_notice() {
        var throwing = Subscription.on("news")
                .named("throwing")
                .handle(message -> ask -> {
                    throw new StackOverflowError("deep");
                })
                .retrying(RetryPolicy.never());
        var working = Subscription.on("news").named("working").handle(String.class, this::see);
        var runtime = runtime(throwing, working);

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "one"), EventBusMessage.of("NEWS", "two")));
        runtime.close();

        assertThat(seen).containsExactly("one", "two");
        assertThat(counts(runtime)).isEqualTo(new DeliveryCounts(2, 2, 0, 2, 0));
    }

    @Test
    void a_handler_that_changes_its_data_changes_nobody_elses() {
        var seenBySecond = new CountDownLatch(1);
        var changing = Subscription.on("news")
                .named("changing")
                .handle(message -> Story.of(ask -> {
                    ((ObjectNode) message.data()).put("text", "changed");
                    seenBySecond.countDown();
                }));
        var reading = Subscription.on("news")
                .named("reading")
                .handle(message -> Story.of(ask -> {
                    Messages.await(seenBySecond);
                    seen.add(message.data().path("text").asString());
                }));

        try (var runtime = runtime(changing, reading)) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", Map.of("text", "hello"))));
        }

        assertThat(seen).containsExactly("hello");
    }

    private StoryRuntime runtime(Subscription... subscriptions) {
        return StoryRuntime.localBuilder()
                .clock(clock)
                .subscribe(List.of(subscriptions))
                .build();
    }

    private static DeliveryCounts counts(StoryRuntime runtime) {
        return runtime.localEventBus().orElseThrow().counts();
    }
}
