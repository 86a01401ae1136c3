package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.asked;
import static dev.storypact.story.pattern.SimulatedServices.dataOf;
import static dev.storypact.story.pattern.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardEventTests {

    private final SimulatedServices services = new SimulatedServices();

    @Test
    void every_event_has_the_same_envelope() {
        var result = services.run(StandardEvent.publishStandardEvent(
                "user-events", "my-service", "USER_CREATED", Map.of("userId", "u-1")));

        assertThat(asked(result))
                .containsExactly("Guid::New", "Date::Now", "Context::Read", "Context::List", "EventBus::SendMessages");
        assertThat(result.outcome().orThrow())
                .isEqualTo(new StandardEvent<>(
                        "00000000-0000-4000-8000-000000000001",
                        "USER_CREATED",
                        "1.0",
                        "my-service",
                        SimulatedServices.START,
                        SimulatedServices.CORRELATION_ID,
                        Map.of("userId", "u-1")));
    }

    @Test
    void the_envelope_travels_as_type_source_and_metadata_of_the_message() {
        services.told(StandardEvent.publishStandardEvent(
                "user-events", "my-service", "USER_CREATED", Map.of("userId", "u-1")));

        var published = services.onlyMessageOn("user-events");
        assertThat(published.message().type()).contains("USER_CREATED");
        assertThat(published.message().source()).contains("my-service");
        assertThat(published.message().metadata())
                .containsOnly(
                        Map.entry("eventId", "00000000-0000-4000-8000-000000000001"),
                        Map.entry("version", "1.0"),
                        Map.entry("timestamp", "2026-01-01T00:00:00Z"),
                        Map.entry("correlationId", SimulatedServices.CORRELATION_ID));
        assertThat(dataOf(published)).isEqualTo(json("{'userId':'u-1'}"));
    }

    @Test
    void another_version_can_be_named() {
        services.told(StandardEvent.publishStandardEvent("user-events", "my-service", "USER_CREATED", "2.1", Map.of()));

        assertThat(services.onlyMessageOn("user-events").message().version()).contains("2.1");
    }
}
