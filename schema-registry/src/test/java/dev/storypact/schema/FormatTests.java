package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keyword {@code format}, asserted and not. */
class FormatTests {

    private static final Subject SUBJECT = new Subject("order-events", "ORDER_PLACED");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://json-schema.org/draft-04/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-07/schema#",
                "https://json-schema.org/draft/2019-09/schema",
                "https://json-schema.org/draft/2020-12/schema"
            })
    void is_asserted_unless_asked_otherwise(String draft) {
        var registry = SchemaRegistry.inMemory(Map.of(
                "order-events/ORDER_PLACED/1.0.schema.json",
                "{\"$schema\": \"" + draft
                        + "\", \"properties\": {\"at\": {\"type\": \"string\", \"format\": \"date-time\"}}}"));
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"at\": \"yesterday\"}"));

        assertThat(registry.validate("order-events", message))
                .isInstanceOfSatisfying(
                        ValidationResult.Refused.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.allowed()).isEqualTo("a text of the format date-time")));
        assertThat(registry.withoutFormats().validate("order-events", message))
                .isInstanceOf(ValidationResult.Valid.class);
        assertThat(registry.withoutFormats()
                        .validate("order-events", EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"at\": 1}"))))
                .isInstanceOf(ValidationResult.Refused.class);
    }

    @Test
    void is_not_asserted_for_what_is_registered_without_formats() {
        var registry = SchemaRegistry.inMemory().withoutFormats();

        var registration = registry.register(
                SUBJECT,
                EventVersion.parse("1.0"),
                StoryJson.parse(
                        "{\"type\": \"object\", \"properties\": {\"at\": {\"type\": \"string\", \"format\": \"date\"}}}"));

        assertThat(registration)
                .isInstanceOfSatisfying(
                        Registration.Registered.class,
                        registered -> assertThat(registered.version().violations(StoryJson.parse("{\"at\": \"x\"}")))
                                .isEmpty());
    }
}
