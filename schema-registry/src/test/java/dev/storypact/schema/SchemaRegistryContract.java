package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.Registration.Refused;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every kind of registry does that can be read; a class a kind says how one is opened. */
abstract class SchemaRegistryContract {

    static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");
    static final Subject SHIPPED = new Subject("order-events", "ORDER_SHIPPED");
    static final Subject PAID = new Subject("billing events", "ORDER_PAID");

    static final String ID = """
            {"type": "object", "properties": {"orderId": {"type": "string"}}, "required": ["orderId"]}""";
    static final String ID_AND_NOTE = """
            {"type": "object", "properties": {"orderId": {"type": "string"}, "note": {"type": "string"}}, "required": ["orderId"]}""";
    static final String ID_AND_TOTAL = """
            {"type": "object", "properties": {"orderId": {"type": "string"}, "total": {"type": "number"}}, "required": ["orderId", "total"]}""";

    static final RegistryContent ORDERS = RegistryContent.empty()
            .with(PLACED, "1.0", ID)
            .with(PLACED, "1.2", ID_AND_NOTE)
            .with(PLACED, "1.10", ID_AND_NOTE)
            .with(PLACED, "2.0", ID_AND_TOTAL)
            .with(SHIPPED, "1.0", ID)
            .with(PAID, "1.0.1", ID);

    /** Opens a new registry that holds this, all of it released. */
    abstract SchemaRegistry holding(RegistryContent content) throws Exception;

    @Test
    void lists_what_it_holds_in_order() throws Exception {
        var registry = holding(ORDERS);

        assertThat(registry.buses()).containsExactly("billing events", "order-events");
        assertThat(registry.subjects()).containsExactly(PAID, PLACED, SHIPPED);
        assertThat(registry.versions(PLACED))
                .extracting(SchemaVersion::toString)
                .containsExactly(
                        "ORDER_PLACED 1.0 on 'order-events'",
                        "ORDER_PLACED 1.2 on 'order-events'",
                        "ORDER_PLACED 1.10 on 'order-events'",
                        "ORDER_PLACED 2.0 on 'order-events'");
        assertThat(registry.versions(new Subject("order-events", "LOST"))).isEmpty();
        assertThat(registry.versions(new Subject("no-bus", "LOST"))).isEmpty();
    }

    @Test
    void has_released_all_that_was_registered() throws Exception {
        var registry = holding(ORDERS);

        assertThat(registry.versions(PLACED)).hasSize(4).allMatch(SchemaVersion::isReleased);
        assertThat(registry.drafts()).isEmpty();
    }

    @Test
    void finds_versions_by_number_and_by_alias() throws Exception {
        var registry = holding(ORDERS);

        assertThat(registry.find(PLACED, version("1.2")))
                .get()
                .extracting(SchemaVersion::schema)
                .isEqualTo(parsed(ID_AND_NOTE));
        assertThat(registry.find(PLACED, version("1.3"))).isEmpty();
        assertThat(registry.find(PLACED, "latest"))
                .get()
                .extracting(SchemaVersion::version)
                .isEqualTo(version("2.0"));
        assertThat(registry.find(PLACED, "1.x"))
                .get()
                .extracting(SchemaVersion::version)
                .isEqualTo(version("1.10"));
        assertThat(registry.find(PAID, "1.0.1"))
                .get()
                .extracting(SchemaVersion::version)
                .isEqualTo(version("1.0.1"));
    }

    @Test
    void validates_messages_by_the_version_that_they_name() throws Exception {
        var registry = holding(ORDERS);
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{\"orderId\": \"o-1\"}"));

        assertThat(registry.validate("order-events", message.withMetadata("version", "1.0"))
                        .isValid())
                .isTrue();
        assertThat(registry.validate("order-events", message.withMetadata("version", "2.0")))
                .isInstanceOfSatisfying(
                        ValidationResult.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.location().pointer())
                                .containsExactly("/required/1"));
        assertThat(registry.validate("order-events", message.withMetadata("version", "3.0"))
                        .isValid())
                .isFalse();
        assertThat(registry.validate("order-events", message).isValid()).isFalse();
        assertThat(registry.validate(
                                "order-events",
                                EventBusMessage.of("ORDER_SHIPPED", StoryJson.parse("{\"orderId\": \"o-1\"}")))
                        .isValid())
                .isTrue();
    }

    @Test
    void knows_what_its_subjects_promise() throws Exception {
        var registry = holding(ORDERS.promising(PLACED, Compatibility.FULL_TRANSITIVE));

        assertThat(registry.settings(PLACED).compatibility()).isEqualTo(Compatibility.FULL_TRANSITIVE);
        assertThat(registry.settings(SHIPPED).compatibility()).isEqualTo(Compatibility.BACKWARD);
        assertThat(registry.incompatibilities(PLACED)).isEmpty();
    }

    static List<String> rules(Registration registration) {
        assertThat(registration).isInstanceOf(Refused.class);
        return ((Refused) registration)
                .findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::rule)
                        .toList();
    }

    static EventVersion version(String text) {
        return EventVersion.parse(text);
    }

    static JsonNode parsed(String json) {
        return RegistryContent.parsed(json);
    }
}
