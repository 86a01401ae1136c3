package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.json;
import static dev.storypact.story.seed.SimulatedServices.logged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.IdempotentHandler;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page's best practice "Idempotent Event Handlers". */
class IdempotentEventHandlersTests {

    static Story<Optional<String>> idempotentEventHandler(EventBusMessage<Map<String, Object>> event) {
        return IdempotentHandler.of("processed-events", IdempotentEventHandlersTests::processEvent)
                .handle(event);
    }

    static Story<String> processEvent(EventBusMessage<Map<String, Object>> event) {
        return ask -> "charged " + event.data().get("orderId") + " by " + ask.guidNew();
    }

    private final SimulatedServices services = new SimulatedServices();
    private final EventBusMessage<Map<String, Object>> event = EventBusMessage.<Map<String, Object>>of(
                    "ORDER_PLACED", Map.of("orderId", "o-1"))
            .withMetadata("eventId", "e-1");

    @Test
    void an_event_is_processed_and_marked_as_processed() {
        var result = services.run(idempotentEventHandler(event));

        assertThat(result.outcome().orThrow()).contains("charged o-1 by 00000000-0000-4000-8000-000000000001");
        assertThat(asked(result))
                .containsExactly("KeyValueStore::Get", "Guid::New", "Date::Now", "KeyValueStore::Upsert");
        assertThat(services.items("processed-events"))
                .containsExactly(json("{'id':'e-1','processedAt':'2026-01-01T00:00:00Z',"
                        + "'result':'charged o-1 by 00000000-0000-4000-8000-000000000001'}"));
    }

    @Test
    void an_event_that_was_processed_is_logged_and_not_processed_again() {
        services.told(idempotentEventHandler(event));

        var result = services.run(idempotentEventHandler(event));

        assertThat(result.outcome().orThrow()).isEmpty();
        assertThat(asked(result)).containsExactly("KeyValueStore::Get", "Log::Create");
        assertThat(logged(result)).containsExactly("INFO Event e-1 already processed");
    }
}
