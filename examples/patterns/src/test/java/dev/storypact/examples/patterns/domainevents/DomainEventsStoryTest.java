package dev.storypact.examples.patterns.domainevents;

import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.contextRead;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.domainevents.DomainEvents.CreateUserInput;
import dev.storypact.examples.patterns.domainevents.DomainEvents.User;
import dev.storypact.examples.patterns.domainevents.DomainEvents.UserDeletedEvent;
import dev.storypact.examples.patterns.domainevents.DomainEvents.UserUpdatedEvent;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Instant;
import java.util.Map;

class DomainEventsStoryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @StoryTest
    void creating_a_user_stores_it_and_publishes_user_created(StoryTester tester) {
        var ada = new User("00000000-0000-4000-8000-000000000001", "ada@example.com", "Ada", NOW);

        var run = tester.at(NOW).tell(DomainEvents.createUser(new CreateUserInput("ada@example.com", "Ada")));

        assertThat(run)
                .returned(ada)
                .askedExactly(
                        guidNew(),
                        dateNow(),
                        keyValueStoreUpsert("users"),
                        contextRead(ContextKeys.CORRELATION_ID),
                        dateNow(),
                        contextList(),
                        eventBusSendMessages("user-events"));
        assertThat(tester).hasStored("users", ada.id(), ada);
        assertThat(run)
                .publishedOnly("user-events")
                .exactlyOneMessage()
                .hasType("USER_CREATED")
                .hasSource("user-service")
                .hasData("", parse("""
                        {
                          "userId": "00000000-0000-4000-8000-000000000001",
                          "timestamp": "2026-03-01T12:00:00Z",
                          "email": "ada@example.com",
                          "name": "Ada"
                        }"""))
                .conformsToSchema("1.0");
    }

    @StoryTest
    void a_user_event_carries_correlation_id_timestamp_and_version(StoryTester tester) {
        var updated = new UserUpdatedEvent("u-1", NOW, Map.of("name", "Ada L."));

        var run = tester.at(NOW).tell(DomainEvents.publishUserEvent("USER_UPDATED", updated));

        assertThat(run)
                .publishedOnly("user-events")
                .exactlyOneMessage()
                .hasMetadata("correlationId", "correlation-1")
                .hasMetadata("timestamp", "2026-03-01T12:00:00Z")
                .hasMetadata("eventId", "event-1")
                .hasData("", parse("""
                        {"userId": "u-1", "timestamp": "2026-03-01T12:00:00Z", "changes": {"name": "Ada L."}}"""))
                .conformsToSchema("1.0");
    }

    @StoryTest
    void an_event_has_the_type_that_its_publisher_names(StoryTester tester) {
        var run = tester.tell(DomainEvents.publishUserEvent("USER_DELETED", new UserDeletedEvent("u-1", NOW, "admin")));

        assertThat(run)
                .publishedOnly("user-events")
                .exactlyOneMessage()
                .hasType("USER_DELETED")
                .hasData("", parse("""
                        {"userId": "u-1", "timestamp": "2026-03-01T12:00:00Z", "deletedBy": "admin"}"""))
                .conformsToSchema("1.0");
    }
}
