package dev.storypact.examples.patterns.versionedevents;

import static dev.storypact.story.message.StoryJson.parse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import tools.jackson.databind.JsonNode;

class VersionedEventsStoryTest {

    private static final EventBusMessage<JsonNode> V1 = EventBusMessage.of("CUSTOMER_RENAMED", parse("""
            {"name": "Ada"}"""));
    private static final EventBusMessage<JsonNode> V2 = EventBusMessage.of("CUSTOMER_RENAMED", parse("""
            {"firstName": "Ada", "lastName": "Lovelace"}"""));

    interface HandleVersionedEvent {
        Story<Optional<String>> of(EventBusMessage<JsonNode> event);
    }

    static Stream<Named<HandleVersionedEvent>> ways() {
        return Stream.of(
                Named.of("by hand", VersionedEvents::handleVersionedEvent),
                Named.of("by the pattern", VersionedEvents::handleVersionedEventByPattern));
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_event_is_handled_by_the_handler_of_its_version(
            StoryTester tester, HandleVersionedEvent handleVersionedEvent) {
        assertThat(tester.tell(handleVersionedEvent.of(V1.withMetadata("version", "1.0"))))
                .returned(Optional.of("v1 Ada"));
        assertThat(tester.tell(handleVersionedEvent.of(V2.withMetadata("version", "2.0"))))
                .returned(Optional.of("v2 Ada Lovelace"));
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_event_without_a_version_has_version_1_0(StoryTester tester, HandleVersionedEvent handleVersionedEvent) {
        assertThat(tester.tell(handleVersionedEvent.of(V1))).returned(Optional.of("v1 Ada"));
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_unknown_version_is_logged_as_a_warning(StoryTester tester, HandleVersionedEvent handleVersionedEvent) {
        var run = tester.tell(handleVersionedEvent.of(V2.withMetadata("version", "3.0")));

        assertThat(run).returned(Optional.empty()).logged(LogLevel.WARN, "Unknown event version: 3.0");
    }

    @StoryTest
    void each_version_that_the_registry_knows_can_be_delivered(StoryTester tester) {
        assertThat(tester.deliver(VersionedEvents.class, V1.withMetadata("version", "1.0")))
                .succeeded();
        assertThat(tester.deliver(VersionedEvents.class, V2.withMetadata("version", "2.0")))
                .succeeded();
    }
}
