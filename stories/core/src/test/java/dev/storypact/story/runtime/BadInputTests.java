package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.storypact.story.Outcome;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.ProcessingFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Each kind of bad input: one clear error, nothing lost, and the witness, another subscription, notices nothing. */
class BadInputTests {

    private static final Duration LIMIT = Duration.ofSeconds(7);
    private static final EventBusMessage<String> GOOD = EventBusMessage.of("NEWS", "good");

    private static final StoryErrorType FAILED = StoryErrorType.permanent("Test::Story/Failed");

    record Holder(Map<String, Object> held) {}

    private final RingingClock clock = new RingingClock();
    private final ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();
    private final Subscription witness = Subscription.on("news")
            .named("witness")
            .handle(String.class, message -> Story.of(ask -> seen.add(message.data())));
    private final ConcurrentLinkedQueue<ProcessingFailed> deadLetters = new ConcurrentLinkedQueue<>();
    private final Subscription reading = Subscription.on("dead-letters")
            .named("reading")
            .handle(ProcessingFailed.class, message -> Story.of(ask -> deadLetters.add(message.data())));

    private StoryRuntime runtime(Subscription... more) {
        return StoryRuntime.localBuilder()
                .clock(clock)
                .eventBuses("news")
                .subscribe(witness, reading)
                .subscribe(more)
                .build();
    }

    /** Publishes a good message and a bad one at once, which is refused, and then a good one, which is delivered. */
    private void assertRefused(String bus, EventBusMessage<?> bad, String error) {
        try (var runtime = runtime()) {
            var outcome = runtime.run(publishing(bus, GOOD, bad)).outcome();
            runtime.run(publishing("news", GOOD)).outcome().orThrow();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.error()).hasToString(error));
        }
        assertThat(seen).containsExactly("good");
    }

    @Test
    void a_message_that_does_not_serialise_fails_the_action_and_names_the_place_and_the_remedy() {
        assertRefused(
                "news",
                EventBusMessage.of("BAD_NEWS", new Holder(Map.of("inner", new BrokenBean()))),
                "EventBus::SendMessages/InvalidMessage: message 2 of 2 for the event bus 'news', BAD_NEWS: at"
                        + " '/held/inner/broken' of a " + Holder.class.getName()
                        + " can't be written as JSON: not today (use records, maps, lists, texts, numbers and times)");
    }

    /** Its getter throws. */
    public static final class BrokenBean {
        public String getBroken() {
            return Optional.<String>empty().orElseThrow(() -> new IllegalStateException("not today"));
        }
    }

    @Test
    void cyclic_data_fails_the_action_and_says_so() {
        Map<String, Object> cyclic = new HashMap<>();
        cyclic.put("self", cyclic);

        assertRefused(
                "news",
                EventBusMessage.of("BAD_NEWS", cyclic),
                "EventBus::SendMessages/InvalidMessage: message 2 of 2 for the event bus 'news', BAD_NEWS: a"
                        + " java.util.HashMap can't be written as JSON: it refers to itself, or is nested too deeply (use records,"
                        + " maps, lists, texts, numbers and times)");
    }

    @Test
    void data_that_is_nested_too_deep_fails_the_action_with_the_limit() {
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            deep = new ArrayList<>(List.of(deep));
        }

        assertRefused(
                "news",
                EventBusMessage.of(deep),
                "EventBus::SendMessages/InvalidMessage: message 2 of 2 for the event bus 'news', without a type: the data of"
                        + " a message is nested more than 400 deep: flatten it, or refer to its parts by their ids");
    }

    @Test
    void an_over_long_name_fails_the_action_with_the_limit() {
        assertRefused(
                "news",
                EventBusMessage.of("T".repeat(257), "data"),
                "EventBus::SendMessages/InvalidMessage: message 2 of 2 for the event bus 'news', " + "T".repeat(40)
                        + "...: the type of a message '" + "T".repeat(40) + "...' has 257 characters: use at most 256");
    }

    @Test
    void an_unknown_bus_fails_the_action_and_names_those_that_there_are() {
        assertRefused(
                "gnus",
                GOOD,
                "EventBus::SendMessages/BusNotFound: there is no event bus 'gnus', there are [dead-letters, news]: declare"
                        + " it, or correct the name");
    }

    @Test
    void data_that_becomes_null_fails_the_action() {
        assertRefused(
                "news",
                EventBusMessage.of("BAD_NEWS", Optional.empty()),
                "EventBus::SendMessages/InvalidMessage: message 2 of 2 for the event bus 'news', BAD_NEWS: the data of a"
                        + " message is null in JSON: publish an empty object instead");
    }

    @Test
    @SuppressWarnings("NullAway") // null is the bad input; a service that NullAway does not check can give it
    void data_that_is_null_makes_no_message() {
        assertThatNullPointerException()
                .isThrownBy(() -> EventBusMessage.of("NEWS", (String) null))
                .withMessage("the data of a message must not be null: publish an empty object instead");
    }

    @Test
    void a_context_that_does_not_serialise_fails_the_action_and_names_the_key() {
        try (var runtime = runtime()) {
            var outcome = runtime.run(
                            publishing("news", GOOD),
                            new StorySession(
                                    "request-7",
                                    Optional.empty(),
                                    0,
                                    Optional.empty(),
                                    Map.of("user", new BrokenBean())))
                    .outcome();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.error())
                                    .hasToString("EventBus::SendMessages/InvalidMessage: the context key 'user': at"
                                            + " '/broken' of a " + BrokenBean.class.getName()
                                            + " can't be written as JSON: not today (use records, maps, lists, texts,"
                                            + " numbers and times)"));
        }
        assertThat(seen).isEmpty();
    }

    /** Not even the end of its time ends it; but a thread of its own is all that it takes. */
    @Test
    void a_story_that_swallows_every_error_is_given_up_and_its_queue_goes_on() throws InterruptedException {
        var asking = new CountDownLatch(1);
        var released = new AtomicBoolean();
        var next = new CountDownLatch(1);
        var swallowing = Subscription.on("news")
                .named("swallowing")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            if (message.data().equals("good")) {
                                next.countDown();
                                return;
                            }
                            while (!released.get()) {
                                try {
                                    ask.errorThrow(FAILED, "swallowed");
                                } catch (Throwable swallowed) {
                                    asking.countDown();
                                }
                            }
                        }))
                .retrying(RetryPolicy.never())
                .timeLimit(LIMIT)
                .deadLetteringTo("dead-letters");

        try (var runtime = StoryRuntime.localBuilder()
                .clock(clock)
                .withoutTrace()
                .subscribe(witness, reading, swallowing)
                .build()) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "bad"), GOOD));
            Messages.await(asking);
            clock.ring(LIMIT);
            clock.ring(Duration.ofSeconds(10));
            Messages.await(next);
        } finally {
            released.set(true);
        }

        assertGivenUp();
    }

    @Test
    void a_handler_that_never_ends_is_given_up_and_its_queue_goes_on() throws InterruptedException {
        var waiting = new CountDownLatch(1);
        var endless = Subscription.on("news")
                .named("endless")
                .handle(
                        String.class,
                        message -> Story.of(ask -> {
                            if (!message.data().equals("good")) {
                                waiting.countDown();
                                ask.platformDelay(Duration.ofDays(1));
                            }
                        }))
                .retrying(RetryPolicy.never())
                .timeLimit(LIMIT)
                .deadLetteringTo("dead-letters");

        try (var runtime = runtime(endless)) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "bad"), GOOD));
            Messages.await(waiting);
            clock.ring(LIMIT);
        }

        assertGivenUp();
    }

    private void assertGivenUp() {
        assertThat(seen).containsExactly("bad", "good");
        assertThat(deadLetters).singleElement().satisfies(letter -> {
            assertThat(letter.originalEvent().data().asString()).isEqualTo("bad");
            assertThat(letter.attempts()).isEqualTo(1);
            assertThat(letter.timestamp()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(letter.error())
                    .isEqualTo("the handler did not end within PT7S: make it faster, or give the subscription a longer"
                            + " time limit");
        });
    }
}
