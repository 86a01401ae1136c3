package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.story.Outcome;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageLimitTests {

    private static final String TOO_LONG = "n".repeat(257);
    private static final String SHOWN = "'" + "n".repeat(40) + "...' has 257 characters: use at most 256";

    private final ConcurrentLinkedQueue<Object> seen = new ConcurrentLinkedQueue<>();

    @Test
    void an_event_storm_is_stopped_by_name_after_100_events() {
        var handled = new AtomicInteger();
        var echo = Subscription.on("news")
                .named("echo")
                .handle(message -> Story.of(ask -> {
                    handled.incrementAndGet();
                    var outcome = ask.attempt(publishing("news", EventBusMessage.of("NEWS", "again")));
                    if (outcome instanceof Outcome.Failure<?> failure) {
                        seen.add(failure.error().toString());
                    }
                }));

        try (var runtime = StoryRuntime.localBuilder().subscribe(echo).build()) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "first")), StorySession.startedBy("request-7"));
        }

        assertThat(handled).hasValue(100);
        assertThat(seen)
                .containsExactly(
                        "EventBus::SendMessages/EventStorm: an event storm: NEWS on the event bus 'news' would be"
                                + " event 101 of the chain with the correlation id 'request-7', a chain has at most 100: look for"
                                + " handlers that publish what they, or each other, are subscribed to");
    }

    @Test
    void the_event_that_ends_a_storm_still_gets_its_dead_letter() {
        var echo = Subscription.on("news")
                .named("echo")
                .handle(message -> publishing("news", EventBusMessage.of("NEWS", "again")))
                .deadLetteringTo("dead-letters");
        var reading = Subscription.on("dead-letters")
                .named("reading")
                .handle(message -> Story.of(ask -> seen.add(message.type().orElseThrow())));

        try (var runtime = StoryRuntime.localBuilder().subscribe(echo, reading).build()) {
            runtime.run(publishing("news", EventBusMessage.of("NEWS", "first")));
        }

        assertThat(seen).containsExactly("PROCESSING_FAILED");
    }

    @Test
    void dead_letters_of_dead_letters_end_as_every_chain_does() {
        var failing = Subscription.on("news")
                .named("failing")
                .handle(message -> Story.of(ask -> {
                    throw new IllegalStateException("broken");
                }))
                .retrying(RetryPolicy.never())
                .deadLetteringTo("news");
        var runtime = StoryRuntime.localBuilder().subscribe(failing).build();

        runtime.run(publishing("news", EventBusMessage.of("NEWS", "first")));
        runtime.close();

        assertThat(runtime.localEventBus().orElseThrow().counts()).isEqualTo(new DeliveryCounts(0, 100, 99, 1, 0));
    }

    static List<EventBusMessage<?>> tooLong() {
        var message = EventBusMessage.of("NEWS", "data");
        return List.of(
                message.withType(TOO_LONG),
                message.withSource(TOO_LONG),
                message.withGroupId(TOO_LONG),
                message.withDeduplicationId(TOO_LONG),
                message.withMetadata("eventId", TOO_LONG),
                message.withMetadata(TOO_LONG, "value"));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void a_name_that_is_too_long_fails_the_action(EventBusMessage<?> message) {
        var error = error(message);

        assertThat(error.type()).isEqualTo("EventBus::SendMessages/InvalidMessage");
        assertThat(error.message()).endsWith(SHOWN);
    }

    @Test
    void an_unknown_bus_of_a_long_name_is_named_in_short() {
        try (var runtime = StoryRuntime.localBuilder().eventBuses("news").build()) {
            var outcome = runtime.run(publishing(TOO_LONG, EventBusMessage.of("NEWS", "data")))
                    .outcome();

            assertThat(((Outcome.Failure<?>) outcome).error().message())
                    .isEqualTo("there is no event bus '" + "n".repeat(40)
                            + "...', there are [news]: declare it, or correct the name");
        }
    }

    @Test
    void a_subscription_of_a_long_or_blank_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subscription.on("news").named(TOO_LONG).handle(message -> Story.of(ask -> {})))
                .withMessage("the name of a subscription " + SHOWN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subscription.on(" ").named("any").handle(message -> Story.of(ask -> {})))
                .withMessage("the name of an event bus must not be blank");
    }

    @Test
    void data_that_is_null_in_json_fails_the_action() {
        assertThat(error(EventBusMessage.of("NEWS", Optional.empty())))
                .hasToString(
                        "EventBus::SendMessages/InvalidMessage: message 1 of 1 for the event bus 'news', NEWS: the data of a message is null in JSON: publish an"
                                + " empty object instead");
    }

    @Test
    void an_event_id_that_is_no_text_fails_the_action() {
        assertThat(error(EventBusMessage.of("NEWS", "data").withMetadata("eventId", 7)))
                .hasToString(
                        "EventBus::SendMessages/InvalidMessage: message 1 of 1 for the event bus 'news', NEWS: the metadata 'eventId' must be a text, it is 7: give it as text");
    }

    @Test
    void a_local_key_is_read_within_the_service_and_left_out_of_its_messages() {
        var secret = ContextKey.of("secret", String.class).local();
        var user = ContextKey.of("user", String.class);
        var reading = Subscription.on("news")
                .named("reading")
                .handle(message -> Story.of(ask -> seen.add(ask.contextList().keySet())));

        try (var runtime = StoryRuntime.localBuilder().subscribe(reading).build()) {
            runtime.run(Story.of(ask -> {
                ask.contextProvide(secret, "1234");
                ask.contextProvide(user, "ada");
                seen.add(ask.contextRead(secret));
                ask.eventBusSendMessage("news", EventBusMessage.of("NEWS", "data"));
            }));
        }

        assertThat(seen).containsExactly("1234", Set.of("user"));
    }

    private static StoryError error(EventBusMessage<?> message) {
        try (var runtime = StoryRuntime.localBuilder().eventBuses("news").build()) {
            var outcome = runtime.run(publishing("news", message)).outcome();
            return ((Outcome.Failure<?>) outcome).error();
        }
    }
}
