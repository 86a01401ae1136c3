package dev.storypact.examples.patterns.domainevents;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.message.EventBusMessage;
import java.time.Instant;
import java.util.Map;

/** The user service: what it does to users, and the events that tell of it. */
public final class DomainEvents {

    // Define event types
    public sealed interface UserEvent {
        String userId();

        Instant timestamp();
    }

    public record UserCreatedEvent(String userId, Instant timestamp, String email, String name) implements UserEvent {}

    public record UserUpdatedEvent(String userId, Instant timestamp, Map<String, Object> changes)
            implements UserEvent {}

    public record UserDeletedEvent(String userId, Instant timestamp, String deletedBy) implements UserEvent {}

    public record CreateUserInput(String email, String name) {}

    public record User(String id, String email, String name, Instant createdAt) {}

    // Event publisher
    @Publishes(bus = "user-events", type = "USER_CREATED", version = "1.0")
    @Publishes(bus = "user-events", type = "USER_UPDATED", version = "1.0")
    @Publishes(bus = "user-events", type = "USER_DELETED", version = "1.0")
    public static Story<Done> publishUserEvent(String eventType, UserEvent eventData) {
        return Story.of(ask -> {
            var correlationId = ask.contextRead(ContextKeys.CORRELATION_ID);

            ask.eventBusSendMessage(
                    "user-events",
                    EventBusMessage.of(eventType, eventData)
                            .withSource("user-service")
                            .withMetadata("correlationId", correlationId)
                            .withMetadata("timestamp", ask.dateNow())
                            .withMetadata("version", "1.0"));
        });
    }

    // Usage in user operations
    public static Story<User> createUser(CreateUserInput userData) {
        return ask -> {
            var user = ask.keyValueStoreUpsert(
                    "users", new User(ask.guidNew(), userData.email(), userData.name(), ask.dateNow()));

            // Publish event
            ask.tell(publishUserEvent(
                    "USER_CREATED", new UserCreatedEvent(user.id(), user.createdAt(), user.email(), user.name())));

            return user;
        };
    }

    private DomainEvents() {}
}
