package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.json;
import static dev.storypact.story.pattern.SimulatedServices.logged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventBusMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VersionedHandlerTests {

    private static final VersionedHandler<String> HANDLER = VersionedHandler.<Map<?, ?>, String>of(
                    "1.x", mapClass(), event -> ask -> "one")
            .and("2.0", mapClass(), event -> ask -> "two")
            .and("[2.0,4.0)", mapClass(), event -> ask -> "later");

    private final SimulatedServices services = new SimulatedServices();
    private final EventBusMessage<JsonNode> event = EventBusMessage.of("CHANGED", json("{}"));

    @SuppressWarnings("unchecked") // a class literal has no type parameters
    private static Class<Map<?, ?>> mapClass() {
        return (Class<Map<?, ?>>) (Class<?>) Map.class;
    }

    private String toldOf(Object version) {
        return services.told(HANDLER.handle(event.withMetadata("version", version)))
                .orElse("nobody");
    }

    @Test
    void the_first_range_that_holds_the_version_wins() {
        assertThat(toldOf("1.0")).isEqualTo("one");
        assertThat(toldOf("1.9.3")).isEqualTo("one");
        assertThat(toldOf("2.0.0")).isEqualTo("two");
        assertThat(toldOf("3.5")).isEqualTo("later");
        assertThat(toldOf("4.0")).isEqualTo("nobody");
    }

    @Test
    void an_event_without_a_version_has_version_1_0() {
        assertThat(services.told(HANDLER.handle(event))).contains("one");
    }

    @Test
    void what_is_no_version_is_an_unknown_one() {
        assertThat(toldOf("newest")).isEqualTo("nobody");
        assertThat(logged(services.run(HANDLER.handle(event.withMetadata("version", 2)))))
                .containsExactly("WARN Unknown event version: 2");
    }

    @Test
    void an_unknown_version_goes_to_the_handler_that_was_given_and_is_not_logged() {
        var handler =
                HANDLER.orElse(unknown -> ask -> "unknown " + unknown.version().orElse(""));

        var result = services.run(handler.handle(event.withMetadata("version", "7.0")));

        assertThat(result.outcome().orThrow()).contains("unknown 7.0");
        assertThat(result.trace().steps()).isEmpty();
    }

    @Test
    void data_that_is_not_what_its_version_says_is_a_defect() {
        record Named(String name) {}
        var handler = VersionedHandler.of(
                "1.0", Named.class, named -> ask -> named.data().name());

        var result = services.run(handler.handle(event));

        assertThat(result.outcome().isSuccess()).isFalse();
        assertThat(result.cause().orElseThrow()).hasMessageContaining("name");
    }

    @Test
    void what_is_no_range_of_versions_is_refused_when_the_handler_is_made() {
        assertThatThrownBy(() -> VersionedHandler.of("newest", String.class, named -> ask -> ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'newest' is no version range");
    }
}
