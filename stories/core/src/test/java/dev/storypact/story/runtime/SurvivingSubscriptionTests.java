package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.story.Backoff;
import dev.storypact.story.Outcome;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong around one delivery, the subscription handles the next. */
class SurvivingSubscriptionTests {

    private static final Duration TOO_LONG = Duration.ofDays(366);

    private final List<Integer> handled = new CopyOnWriteArrayList<>();

    private Subscription subscription() {
        return Subscription.on("numbers")
                .named("collect")
                .handle(Integer.class, event -> Story.of(ask -> handled.add(event.data())))
                .retrying(RetryPolicy.never());
    }

    /** A clock that breaks at one of its alarms, counted from 1. */
    private static StoryClock breakingAt(int breaking) {
        var alarms = new AtomicInteger();
        return new StoryClock() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public long nanoTime() {
                return 0;
            }

            @Override
            public Alarm alarm(Duration delay, Runnable task) {
                if (alarms.incrementAndGet() == breaking) {
                    throw new ArithmeticException("the clock is broken");
                }
                return StoryClock.super.alarm(delay, task);
            }
        };
    }

    @Test
    void a_clock_that_breaks_costs_one_message() {
        var runtime = StoryRuntime.localBuilder()
                .subscribe(subscription())
                .clock(breakingAt(1)) // where the time limit of the first attempt is set
                .build();

        runtime.run(Story.of(ask -> ask.eventBusSendMessages(
                "numbers", List.of(EventBusMessage.of(1), EventBusMessage.of(2), EventBusMessage.of(3)))));
        runtime.close();

        assertThat(handled).containsExactly(2, 3);
        assertThat(runtime.localEventBus().orElseThrow().counts()).isEqualTo(new DeliveryCounts(2, 0, 0, 1, 0));
    }

    @Test
    void a_clock_that_breaks_at_a_retry_costs_that_message_and_frees_its_group() {
        var failingOnOne = Subscription.on("numbers")
                .named("collect")
                .handle(
                        Integer.class,
                        event -> Story.of(ask -> {
                            if (event.data() == 1) {
                                throw new IllegalStateException("one is not enough");
                            }
                            handled.add(event.data());
                        }))
                .retrying(RetryPolicy.fixed(2, Duration.ofMillis(1)));
        var runtime = StoryRuntime.localBuilder()
                .subscribe(failingOnOne)
                .clock(breakingAt(2)) // the first is the time limit
                .build();

        runtime.run(Story.of(ask -> ask.eventBusSendMessages(
                "numbers",
                List.of(
                        EventBusMessage.of(1).withGroupId("g"),
                        EventBusMessage.of(2).withGroupId("g")))));
        var undelivered = runtime.localEventBus().orElseThrow().close(Duration.ofSeconds(20));

        assertThat(undelivered).isEmpty();
        assertThat(handled).containsExactly(2);
        assertThat(runtime.localEventBus().orElseThrow().counts()).isEqualTo(new DeliveryCounts(1, 1, 0, 1, 0));
    }

    @Test
    void metadata_and_context_are_bounded_in_depth() {
        Object deep = "x";
        for (int i = 0; i < 401; i++) {
            deep = List.of(deep);
        }
        var message = EventBusMessage.of(1).withMetadata("deep", deep);
        var runtime = StoryRuntime.localBuilder().eventBuses("numbers").build();

        var result = runtime.run(Story.of(ask -> ask.eventBusSendMessage("numbers", message)));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error().message())
                                .isEqualTo(
                                        "message 1 of 1 for the event bus 'numbers', without a type: the metadata of a message is nested"
                                                + " more than 400 deep: flatten it, or refer to its parts by their ids"));
        runtime.close();
    }

    @Test
    void waits_are_bounded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlatformDelay(TOO_LONG))
                .withMessage("a delay is not negative and at most 365 days: PT8784H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.fixed(2, TOO_LONG))
                .withMessage("a delay is not negative and at most 365 days: PT8784H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> subscription().timeLimit(TOO_LONG))
                .withMessage("a handler needs some time, at most 365 days, not PT8784H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoryRuntime.localBuilder().deduplicationWindow(TOO_LONG))
                .withMessage("a deduplication window is not negative and at most 365 days: PT8784H");
    }

    @Test
    void a_linear_backoff_grows_to_the_longest_wait() {
        var backoff = new Backoff.Linear(Duration.ofDays(100));

        assertThat(backoff.delayAfter(3)).isEqualTo(Duration.ofDays(300));
        assertThat(backoff.delayAfter(4)).isEqualTo(PlatformDelay.LONGEST);
        assertThat(backoff.delayAfter(Integer.MAX_VALUE)).isEqualTo(PlatformDelay.LONGEST);
    }
}
