package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.json;
import static dev.storypact.story.seed.SimulatedServices.logged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.VersionedHandler;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page's best practice "Version Your Events". */
class VersionedEventsTests {

    record V1Event(String name) {}

    record V2Event(String firstName, String lastName) {}

    static Story<Optional<String>> handleVersionedEvent(EventBusMessage<JsonNode> event) {
        return VersionedHandler.of("1.0", V1Event.class, VersionedEventsTests::handleV1Event)
                .and("2.0", V2Event.class, VersionedEventsTests::handleV2Event)
                .handle(event);
    }

    static Story<String> handleV1Event(EventBusMessage<V1Event> event) {
        return ask -> "v1 " + event.data().name();
    }

    static Story<String> handleV2Event(EventBusMessage<V2Event> event) {
        return ask -> "v2 " + event.data().firstName() + " " + event.data().lastName();
    }

    private final SimulatedServices services = new SimulatedServices();
    private final EventBusMessage<JsonNode> v1 = EventBusMessage.of("USER_CREATED", json("{'name':'Ada'}"));
    private final EventBusMessage<JsonNode> v2 =
            EventBusMessage.of("USER_CREATED", json("{'firstName':'Ada','lastName':'Lovelace'}"));

    @Test
    void an_event_is_handled_by_the_handler_of_its_version() {
        assertThat(services.told(handleVersionedEvent(v1.withMetadata("version", "1.0"))))
                .contains("v1 Ada");
        assertThat(services.told(handleVersionedEvent(v2.withMetadata("version", "2.0"))))
                .contains("v2 Ada Lovelace");
    }

    @Test
    void an_event_without_a_version_has_version_1_0() {
        assertThat(services.told(handleVersionedEvent(v1))).contains("v1 Ada");
    }

    @Test
    void an_unknown_version_is_logged_as_a_warning() {
        var result = services.run(handleVersionedEvent(v2.withMetadata("version", "3.0")));

        assertThat(result.outcome()).isEqualTo(new Outcome.Success<>(Optional.empty()));
        assertThat(logged(result)).containsExactly("WARN Unknown event version: 3.0");
    }
}
