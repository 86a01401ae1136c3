package dev.storypact.examples.patterns.standardevents;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.contextRead;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.message.ContextKeys;
import dev.storypact.story.pattern.StandardEvent;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

class StandardEventsStoryTest {

    private static final Map<String, String> ADA = Map.of("userId", "u-1", "email", "ada@example.com");

    interface PublishStandardEvent {
        Story<StandardEvent<Map<String, String>>> of(String eventBusName, String eventType, Map<String, String> data);
    }

    static Stream<Named<PublishStandardEvent>> ways() {
        return Stream.of(
                Named.of("by hand", StandardEvents::publishStandardEvent),
                Named.of("by the pattern", StandardEvents::publishStandardEventByPattern));
    }

    @StoryTest
    @ForEach(method = "ways")
    void every_event_has_the_same_envelope(StoryTester tester, PublishStandardEvent publishStandardEvent) {
        var run = tester.tell(publishStandardEvent.of("user-events", "USER_CREATED", ADA));

        assertThat(run)
                .returned(new StandardEvent<>(
                        "00000000-0000-4000-8000-000000000001",
                        "USER_CREATED",
                        "1.0",
                        "my-service",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "correlation-1",
                        ADA))
                .askedExactly(
                        guidNew(),
                        dateNow(),
                        contextRead(ContextKeys.CORRELATION_ID),
                        contextList(),
                        eventBusSendMessages("user-events"));
    }

    @StoryTest
    @ForEach(method = "ways")
    void the_envelope_travels_as_type_source_and_metadata_of_the_message(
            StoryTester tester, PublishStandardEvent publishStandardEvent) {
        var run = tester.tell(publishStandardEvent.of("user-events", "USER_CREATED", ADA));

        assertThat(run)
                .publishedOnly("user-events")
                .exactlyOneMessage()
                .hasType("USER_CREATED")
                .hasSource("my-service")
                .hasMetadata("eventId", "00000000-0000-4000-8000-000000000001")
                .hasMetadata("timestamp", "2026-01-01T00:00:00Z")
                .hasMetadata("correlationId", "correlation-1")
                .hasData("", ADA)
                .conformsToSchema("1.0");
        assertThat(run.published().get(0).message().metadata())
                .containsOnlyKeys("eventId", "version", "timestamp", "correlationId");
    }
}
