package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.message.EventBusMessage;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's section "Domain Events". */
class DomainEventsTests {

    sealed interface UserEvent {
        String userId();

        Instant timestamp();
    }

    record UserCreatedEvent(String userId, Instant timestamp, String email, String name) implements UserEvent {}

    record UserUpdatedEvent(String userId, Instant timestamp, Map<String, Object> changes) implements UserEvent {}

    record UserDeletedEvent(String userId, Instant timestamp, String deletedBy) implements UserEvent {}

    record CreateUserInput(String email, String name) {}

    record User(String id, String email, String name, Instant createdAt) {}

    static Story<Done> publishUserEvent(String eventType, UserEvent eventData) {
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

    static Story<User> createUser(CreateUserInput userData) {
        return ask -> {
            var user = ask.keyValueStoreUpsert(
                    "users", new User(ask.guidNew(), userData.email(), userData.name(), ask.dateNow()));

            ask.tell(publishUserEvent(
                    "USER_CREATED", new UserCreatedEvent(user.id(), user.createdAt(), user.email(), user.name())));

            return user;
        };
    }

    private final SimulatedServices services = new SimulatedServices();

    @Test
    void creating_a_user_stores_it_and_publishes_user_created() {
        var result = services.run(createUser(new CreateUserInput("ada@example.com", "Ada")));

        var user = result.outcome().orThrow();
        assertThat(user)
                .isEqualTo(new User(
                        "00000000-0000-4000-8000-000000000001", "ada@example.com", "Ada", SimulatedServices.START));
        assertThat(services.items("users"))
                .containsExactly(json("{'id':'00000000-0000-4000-8000-000000000001','email':'ada@example.com',"
                        + "'name':'Ada','createdAt':'2026-01-01T00:00:00Z'}"));
        assertThat(asked(result))
                .containsExactly(
                        "Guid::New",
                        "Date::Now",
                        "KeyValueStore::Upsert",
                        "Context::Read",
                        "Date::Now",
                        "Context::List",
                        "EventBus::SendMessages");
        var published = services.onlyMessageOn("user-events");
        assertThat(published.message().type()).contains("USER_CREATED");
        assertThat(published.message().source()).contains("user-service");
        assertThat(dataOf(published))
                .isEqualTo(json("{'userId':'00000000-0000-4000-8000-000000000001','timestamp':'2026-01-01T00:00:00Z',"
                        + "'email':'ada@example.com','name':'Ada'}"));
    }

    @Test
    void a_user_event_carries_correlation_id_timestamp_and_version() {
        services.told(publishUserEvent(
                "USER_UPDATED", new UserUpdatedEvent("u-1", SimulatedServices.START, Map.of("name", "Ada L."))));
        services.told(publishUserEvent("USER_DELETED", new UserDeletedEvent("u-1", SimulatedServices.START, "admin")));

        assertThat(services.published("user-events"))
                .allSatisfy(published -> assertThat(published.message().metadata())
                        .containsEntry("correlationId", SimulatedServices.CORRELATION_ID)
                        .containsEntry("timestamp", "2026-01-01T00:00:00Z")
                        .containsEntry("version", "1.0")
                        .containsKey("eventId"));
        assertThat(services.published("user-events"))
                .extracting(SimulatedServices::dataOf)
                .containsExactly(
                        json("{'userId':'u-1','timestamp':'2026-01-01T00:00:00Z','changes':{'name':'Ada L.'}}"),
                        json("{'userId':'u-1','timestamp':'2026-01-01T00:00:00Z','deletedBy':'admin'}"));
    }
}
