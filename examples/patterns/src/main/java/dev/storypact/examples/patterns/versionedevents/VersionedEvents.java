package dev.storypact.examples.patterns.versionedevents;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.pattern.VersionedHandler;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A handler of two versions by hand, and the same with {@link VersionedHandler}. */
public final class VersionedEvents {

    public record V1Event(String name) {}

    public record V2Event(String firstName, String lastName) {}

    @Subscribes(bus = "customer-events", type = "CUSTOMER_RENAMED")
    public static Story<Optional<String>> handleVersionedEvent(EventBusMessage<JsonNode> event) {
        return ask -> {
            var version = event.version().orElse("1.0");

            return switch (version) {
                case "1.0" -> Optional.of(ask.tell(handleV1Event(StoryJson.fromTree(event.data(), V1Event.class))));
                case "2.0" -> Optional.of(ask.tell(handleV2Event(StoryJson.fromTree(event.data(), V2Event.class))));
                default -> {
                    ask.logCreate(LogLevel.WARN, "Unknown event version: " + version);
                    yield Optional.empty();
                }
            };
        };
    }

    /** The same with {@link VersionedHandler}, whose versions may be ranges. */
    public static Story<Optional<String>> handleVersionedEventByPattern(EventBusMessage<JsonNode> event) {
        return VersionedHandler.of("1.0", V1Event.class, (EventBusMessage<V1Event> v1) -> handleV1Event(v1.data()))
                .and("2.0", V2Event.class, v2 -> handleV2Event(v2.data()))
                .handle(event);
    }

    private static Story<String> handleV1Event(V1Event event) {
        return ask -> "v1 " + event.name();
    }

    private static Story<String> handleV2Event(V2Event event) {
        return ask -> "v2 " + event.firstName() + " " + event.lastName();
    }

    private VersionedEvents() {}
}
