package dev.storypact.examples.patterns.filtering;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A handler that filters by itself. The filter of its subscriptions, here by annotation, says the same as data: it keeps the
 * handler from being told at all, and the build can check it.
 */
public final class EventFiltering {

    // Subscriber can filter events
    @Subscribes(bus = "user-events", type = "USER_CREATED", versions = "1.0", name = "create-profile")
    @Subscribes(bus = "user-events", type = "USER_UPDATED", versions = "1.0", name = "update-profile")
    @Subscribes(bus = "user-events", type = "USER_DELETED", versions = "1.0", name = "delete-profile")
    public static Story<Done> handleUserEvents(EventBusMessage<JsonNode> event) {
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

    private static Story<Done> onUserCreated(JsonNode data) {
        return Story.of(ask ->
                ask.keyValueStoreUpsert("profiles", Map.of("id", data.path("userId"), "name", data.path("name"))));
    }

    private static Story<Done> onUserUpdated(JsonNode data) {
        return Story.of(ask -> ask.keyValueStoreUpdate(
                "profiles", data.path("userId").asString(), Map.of("name", data.at("/changes/name")), JsonNode.class));
    }

    private static Story<Done> onUserDeleted(JsonNode data) {
        return Story.of(
                ask -> ask.keyValueStoreDelete("profiles", data.path("userId").asString()));
    }

    private EventFiltering() {}
}
