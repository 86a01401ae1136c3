package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionAliasTests {

    private static final Subject ORDER_PLACED = new Subject("order-events", "ORDER_PLACED");

    private final SchemaRegistry registry = SchemaRegistry.inMemory(Map.of(
            "order-events/ORDER_PLACED/1.0.schema.json", "{}",
            "order-events/ORDER_PLACED/1.2.schema.json", "{}",
            "order-events/ORDER_PLACED/1.2.3.schema.json", "{}",
            "order-events/ORDER_PLACED/1.10.schema.json", "{}",
            "order-events/ORDER_PLACED/2.0.schema.json", "{}"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            latest    | 2.0
            *         | 2.0
            1.x       | 1.10
            1.2.x     | 1.2.3
            1.0       | 1.0
            1.0.0     | 1.0
            [1.0,1.2] | 1.2
            """)
    void stands_for_the_newest_version_that_it_allows(String alias, String version) {
        assertThat(registry.find(ORDER_PLACED, alias))
                .hasValueSatisfying(found -> assertThat(found.version()).hasToString(version));
    }

    @Test
    void stands_for_a_draft_only_where_nothing_is_released() {
        registry.register(registry.find(ORDER_PLACED, "1.2").orElseThrow());

        assertThat(registry.find(ORDER_PLACED, "latest")).get().hasToString("ORDER_PLACED 1.2 on 'order-events'");
        assertThat(registry.find(ORDER_PLACED, "1.x")).get().hasToString("ORDER_PLACED 1.2 on 'order-events'");
        assertThat(registry.find(ORDER_PLACED, "2.x")).get().hasToString("ORDER_PLACED 2.0 on 'order-events'");
    }

    @Test
    void validates_a_message_without_a_version_by_the_newest_release() {
        var latest = SchemaRegistry.inMemory(Map.of(
                "order-events/ORDER_PLACED/subject.json", "{\"versionPolicy\": \"latest\"}",
                "order-events/ORDER_PLACED/1.0.schema.json", "{\"type\": \"object\"}",
                "order-events/ORDER_PLACED/2.0.schema.json", "{\"type\": \"array\"}"));
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{}"));
        assertThat(latest.validate("order-events", message).isValid()).isFalse();

        latest.register(latest.find(ORDER_PLACED, "1.0").orElseThrow());

        assertThat(latest.validate("order-events", message).isValid()).isTrue();
    }

    @Test
    void stands_for_nothing_where_no_version_is_allowed() {
        assertThat(registry.find(ORDER_PLACED, "3.x")).isEmpty();
        assertThat(registry.find(new Subject("order-events", "ORDER_LOST"), "latest"))
                .isEmpty();
    }

    @Test
    void is_refused_where_it_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.find(ORDER_PLACED, "newest"))
                .withMessage("'newest' stands for no version: write latest, 1.0, 1.x, 1.2.x, or an interval such as"
                        + " [1.0,2.0)");
    }
}
