package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Severity;
import dev.storypact.schema.Registration.AlreadyRegistered;
import dev.storypact.schema.Registration.Refused;
import dev.storypact.schema.Registration.Registered;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.StoryJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every kind of registry does; a class a kind says how one is opened. */
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

    private static final RegistryContent ORDERS = RegistryContent.empty()
            .with(PLACED, "1.0", ID)
            .with(PLACED, "1.2", ID_AND_NOTE)
            .with(PLACED, "1.10", ID_AND_NOTE)
            .with(PLACED, "2.0", ID_AND_TOTAL)
            .with(SHIPPED, "1.0", ID)
            .with(PAID, "1.0.1", ID);

    /** Opens a new registry that holds this, all of it released. */
    abstract SchemaRegistry holding(RegistryContent content) throws Exception;

    /** Whether such a registry can be written. */
    abstract boolean isWritable();

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

    @Test
    void refuses_to_register_where_it_can_only_be_read() throws Exception {
        assumeFalse(isWritable());
        var registry = holding(ORDERS);

        assertThatThrownBy(() -> registry.register(PLACED, version("1.11"), parsed(ID_AND_NOTE)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(" can only be read\n")
                .hasMessageContaining("to mend:  register in the folder that this registry was made from");
    }

    @Test
    void sees_what_it_registered_at_once() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);
        assertThat(registry.versions(SHIPPED)).hasSize(1);
        var other = registry.versions(PLACED).get(0);

        var registration = registry.register(SHIPPED, version("1.1"), parsed(ID_AND_NOTE));

        var found = registry.find(SHIPPED, version("1.1")).orElseThrow();
        assertThat(registration).isEqualTo(new Registered(found, List.of()));
        assertThat(found.isReleased()).isTrue();
        assertThat(found.schema()).isEqualTo(parsed(ID_AND_NOTE));
        assertThat(registry.versions(PLACED).get(0)).isSameAs(other);
    }

    @Test
    void sees_a_subject_and_a_bus_that_it_registered() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);
        var subject = new Subject("stock-events", "STOCK_LOW");
        assertThat(registry.buses()).doesNotContain("stock-events");

        assertThat(registry.register(subject, version("1.0"), parsed(ID)).isReleased())
                .isTrue();

        assertThat(registry.buses()).contains("stock-events");
        assertThat(registry.subjects()).contains(subject);
        assertThat(registry.validate(
                                "stock-events",
                                EventBusMessage.of("STOCK_LOW", StoryJson.parse("{\"orderId\": \"o-1\"}")))
                        .isValid())
                .isTrue();
    }

    @Test
    void registers_the_same_content_once() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);

        var again = registry.register(PLACED, version("1.0"), parsed("""
                {"required": ["orderId"], "properties": {"orderId": {"type": "string"}}, "type": "object"}"""));

        assertThat(again).isInstanceOf(AlreadyRegistered.class);
        assertThat(registry.versions(PLACED)).hasSize(4);
    }

    @Test
    void never_changes_a_released_version() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);

        var registration = registry.register(PLACED, version("1.0"), parsed(ID_AND_NOTE));

        assertThat(rules(registration)).containsExactly("REG-CHANGED");
        assertThat(registry.find(PLACED, version("1.0")))
                .get()
                .extracting(SchemaVersion::schema)
                .isEqualTo(parsed(ID));
    }

    @Test
    void refuses_what_is_no_schema_and_stays_as_it_was() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);

        var registration = registry.register(PLACED, version("1.11"), parsed("{\"type\": \"strin\"}"));

        assertThat(rules(registration)).containsExactly("REG-META");
        assertThat(registry.find(PLACED, version("1.11"))).isEmpty();
    }

    @Test
    void refuses_what_is_too_large_to_be_read_back_and_stays_as_it_was() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);
        // Two bytes a number as they are given, fifteen as they are laid out.
        var numbers = "1,".repeat(600_000) + "1";

        var registration = registry.register(PLACED, version("1.11"), parsed("{\"enum\": [[[[[" + numbers + "]]]]]}"));

        assertThat(((Refused) registration).text())
                .contains("1.11.schema.json is too large\n", "more than 5242880 bytes", "REG-META (error)");
        assertThat(registry.find(PLACED, version("1.11"))).isEmpty();
        assertThat(registry.versions(PLACED)).hasSize(4);
    }

    @Test
    void refuses_what_breaks_the_promise_and_stays_as_it_was() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);

        var registration = registry.register(PLACED, version("1.11"), parsed(ID_AND_TOTAL));

        assertThat(rules(registration)).containsExactly("CMP-BACKWARD-REQUIRED");
        assertThat(registry.find(PLACED, version("1.11"))).isEmpty();
        assertThat(registry.register(PLACED, version("1.11"), parsed(ID_AND_NOTE))
                        .isReleased())
                .isTrue();
    }

    @Test
    void refuses_what_lint_finds_to_be_wrong_and_registers_with_warnings() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);

        assertThat(rules(registry.register(
                        SHIPPED, version("2.0"), parsed("{\"properties\": {}, \"required\": [\"id\"]}"))))
                .containsExactly("LNT-REQUIRED-UNDECLARED");
        assertThat(registry.register(SHIPPED, version("2.0"), parsed("{\"properties\": {\"id\": {}}}")))
                .isInstanceOfSatisfying(
                        Registered.class,
                        registered -> assertThat(registered.warnings())
                                .extracting(Finding::rule)
                                .containsExactly("LNT-UNTYPED"));
    }

    @Test
    void registers_from_several_threads_at_once() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);
        var pool = Executors.newFixedThreadPool(4);

        try {
            var outcomes = new ArrayList<Registration>();
            var work = IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<Registration>) () -> registry.register(
                            new Subject("thread-events", "T" + i % 4), version("1." + i / 4), parsed(ID)))
                    .toList();
            for (var future : pool.invokeAll(work)) {
                outcomes.add(future.get());
            }

            assertThat(outcomes).allMatch(Registration::isReleased);
            assertThat(registry.subjects())
                    .filteredOn(subject -> subject.bus().equals("thread-events"))
                    .hasSize(4)
                    .allSatisfy(
                            subject -> assertThat(registry.versions(subject)).hasSize(3));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void refuses_one_of_two_threads_that_register_one_version_differently() throws Exception {
        assumeTrue(isWritable());
        var registry = holding(ORDERS);
        var pool = Executors.newFixedThreadPool(2);

        try {
            var outcomes = new ArrayList<Registration>();
            for (var future : pool.invokeAll(List.<Callable<Registration>>of(
                    () -> registry.register(SHIPPED, version("2.0"), parsed(ID)),
                    () -> registry.register(SHIPPED, version("2.0"), parsed(ID_AND_TOTAL))))) {
                outcomes.add(future.get());
            }

            assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refused.class::isInstance)
                    .singleElement()
                    .satisfies(refused -> assertThat(rules(refused)).containsExactly("REG-CHANGED"));
        } finally {
            pool.shutdown();
        }
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
