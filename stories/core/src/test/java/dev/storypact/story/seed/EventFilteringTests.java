package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.json;
import static dev.storypact.story.seed.SimulatedServices.logged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page's section "Event Filtering". */
class EventFilteringTests {

    // Subscriber can filter events
    static Story<Done> handleUserEvents(EventBusMessage<JsonNode> event) {
        return Story.of(ask -> {
            // Filter by event type
            var relevantTypes = List.of("USER_CREATED", "USER_UPDATED", "USER_DELETED");

            if (!relevantTypes.contains(event.type().orElse(""))) {
                return; // Ignore other events
            }

            // Filter by metadata
            if (!event.version().equals(Optional.of("1.0"))) {
                ask.logCreate(
                        LogLevel.WARN,
                        "Unsupported event version: " + event.version().orElse("undefined"));
                return;
            }

            // Process relevant events
            switch (event.type().orElse("")) {
                case "USER_CREATED" -> ask.tell(onUserCreated(event.data()));
                case "USER_UPDATED" -> ask.tell(onUserUpdated(event.data()));
                case "USER_DELETED" -> ask.tell(onUserDeleted(event.data()));
                default -> throw new IllegalStateException("no relevant type: " + event);
            }
        });
    }

    static Story<Done> onUserCreated(JsonNode data) {
        return Story.of(ask -> ask.keyValueStoreUpsert("profiles", data));
    }

    static Story<Done> onUserUpdated(JsonNode data) {
        return Story.of(ask -> ask.keyValueStoreUpdate(
                "profiles",
                data.path("id").asString(),
                Map.of("name", data.path("name").asString()),
                JsonNode.class));
    }

    static Story<Done> onUserDeleted(JsonNode data) {
        return Story.of(
                ask -> ask.keyValueStoreDelete("profiles", data.path("id").asString()));
    }

    private final SimulatedServices services = new SimulatedServices();

    private static Story<Done> publish(String type, String version, String data) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "user-events", EventBusMessage.of(type, json(data)).withMetadata("version", version)));
    }

    @Test
    void a_handler_ignores_types_and_versions_that_it_does_not_want() {
        services.subscribe(
                Subscription.on("user-events").named("profiles").handle(EventFilteringTests::handleUserEvents));
        services.told(publish("USER_CREATED", "1.0", "{'id':'u-1','name':'Ada'}"));
        services.told(publish("USER_CREATED", "1.0", "{'id':'u-2','name':'Bob'}"));
        services.told(publish("USER_UPDATED", "1.0", "{'id':'u-1','name':'Ada L.'}"));
        services.told(publish("USER_DELETED", "1.0", "{'id':'u-2'}"));
        services.told(publish("USER_DELETED", "2.0", "{'id':'u-1'}"));
        services.told(publish("USER_ADMIRED", "1.0", "{'id':'u-1'}"));

        var handled = services.deliver();

        assertThat(handled).hasSize(6).allMatch(result -> result.outcome().isSuccess());
        assertThat(services.items("profiles")).containsExactly(json("{'id':'u-1','name':'Ada L.'}"));
        assertThat(logged(handled.get(4))).containsExactly("WARN Unsupported event version: 2.0");
        assertThat(handled.get(5).trace().steps()).isEmpty();
    }

    @Test
    void the_same_filter_as_data_keeps_the_handler_from_being_told_at_all() {
        services.subscribe(Subscription.on("user-events")
                .named("profiles")
                .where(EventFilter.type("USER_CREATED")
                        .or(EventFilter.type("USER_UPDATED"))
                        .or(EventFilter.type("USER_DELETED"))
                        .and(EventFilter.versions("1.0")))
                .handle(EventFilteringTests::handleUserEvents));
        services.told(publish("USER_CREATED", "1.0", "{'id':'u-1','name':'Ada'}"));
        services.told(publish("USER_DELETED", "2.0", "{'id':'u-1'}"));
        services.told(publish("USER_ADMIRED", "1.0", "{'id':'u-1'}"));

        assertThat(services.deliver()).hasSize(1);
        assertThat(services.items("profiles")).containsExactly(json("{'id':'u-1','name':'Ada'}"));
    }
}
