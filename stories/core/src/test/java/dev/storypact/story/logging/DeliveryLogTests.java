package dev.storypact.story.logging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.story.runtime.Subscription;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;
import tools.jackson.databind.JsonNode;

/** Outside of the runtime's package, as handlers are: the log names the line of the handler's own code. */
class DeliveryLogTests {

    private static final String PLACE =
            "dev\\.storypact\\.story\\.logging\\.DeliveryLogTests\\.noTruck\\(DeliveryLogTests\\.java:\\d+\\)";

    private final CapturedLog log = CapturedLog.open();

    @AfterEach
    void close() {
        log.close();
    }

    private static Story<Done> ship(EventBusMessage<JsonNode> event) {
        return Story.of(ask -> noTruck(event));
    }

    private static void noTruck(EventBusMessage<JsonNode> event) {
        throw new IllegalStateException("no truck for " + event.data().asString());
    }

    private static void handle(Subscription subscription) {
        Story<Done> publishing = Story.of(ask -> ask.eventBusSendMessage(
                "orders",
                EventBusMessage.of("ORDER_PAID", "o-1")
                        .withMetadata("eventId", "e-1")
                        .withMetadata("timestamp", "2026-01-01T00:00:00Z")
                        .withMetadata("correlationId", "request-7")));
        try (var runtime = StoryRuntime.localBuilder().subscribe(subscription).build()) {
            runtime.run(publishing).outcome().orThrow();
        }
    }

    private void assertLogged(String subscription, Level level, String regex) {
        assertThat(log.about("'" + subscription + "'"))
                .filteredOn(entry -> entry.level() == level)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.logger()).isEqualTo("dev.storypact.story.runtime.LocalEventBus");
                    assertThat(entry.text()).matches(regex);
                    assertThat(entry.thrown()).containsInstanceOf(IllegalStateException.class);
                });
    }

    @Test
    void an_attempt_that_is_tried_again_names_the_message_the_error_and_where_the_handler_threw() {
        handle(Subscription.on("orders")
                .named("log-retry")
                .handle(DeliveryLogTests::ship)
                .retrying(RetryPolicy.fixed(2, Duration.ZERO))
                .deadLetteringTo("dead-letters"));

        assertThat(log.about("'log-retry'")).hasSize(2);
        assertThat(log.about("'log-retry'").get(0).text())
                .matches(Pattern.quote(
                                "subscription 'log-retry' failed to handle ORDER_PAID e-1 of the event bus 'orders' in"
                                        + " attempt 1, will try again: Story/Defect: java.lang.IllegalStateException: no truck for"
                                        + " o-1, thrown at ")
                        + PLACE);
        assertThat(log.about("'log-retry'").get(1).text())
                .startsWith(
                        "subscription 'log-retry' failed to handle ORDER_PAID e-1 of the event bus 'orders' in attempt 2,");
    }

    @Test
    void a_dead_letter_names_the_bus_that_took_it() {
        handle(Subscription.on("orders")
                .named("log-dead-letter")
                .handle(DeliveryLogTests::ship)
                .retrying(RetryPolicy.never())
                .deadLetteringTo("dead-letters"));

        assertLogged(
                "log-dead-letter",
                Level.WARN,
                Pattern.quote(
                                "subscription 'log-dead-letter' failed to handle ORDER_PAID e-1 of the event bus 'orders' in"
                                        + " attempt 1, sent it to the event bus 'dead-letters': Story/Defect:"
                                        + " java.lang.IllegalStateException: no truck for o-1, thrown at ")
                        + PLACE);
    }

    @Test
    void a_message_without_a_dead_letter_bus_is_in_the_log_with_the_remedy() {
        handle(Subscription.on("orders")
                .named("log-lost")
                .handle(DeliveryLogTests::ship)
                .retrying(RetryPolicy.never()));

        assertLogged(
                "log-lost",
                Level.ERROR,
                Pattern.quote("subscription 'log-lost' failed to handle ORDER_PAID e-1 of the event bus 'orders' in"
                                + " attempt 1 and has no dead-letter bus: Story/Defect: java.lang.IllegalStateException: no"
                                + " truck for o-1, thrown at ")
                        + PLACE
                        + Pattern.quote(
                                "; the message: {\"type\":\"ORDER_PAID\",\"data\":\"o-1\",\"metadata\":{"
                                        + "\"eventId\":\"e-1\",\"timestamp\":\"2026-01-01T00:00:00Z\","
                                        + "\"correlationId\":\"request-7\"}}; to mend: correct the handler or what it was sent, and"
                                        + " give the subscription a dead-letter bus with deadLetteringTo so that none gets lost"));
    }
}
