package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.WaivedFindings.Waived;
import dev.storypact.finding.Waiver;
import dev.storypact.finding.Waivers;
import dev.storypact.schema.Registration.AlreadyRegistered;
import dev.storypact.schema.Registration.Refused;
import dev.storypact.schema.Registration.Registered;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every kind of registry does that can be written as well. */
abstract class RegisteringContract extends SchemaRegistryContract {

    private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");

    private static Waivers waiving(String rule) {
        return new Waivers(List.of(
                new Waiver(rule, "ORDER_PLACED", "no reader yet", LAST_DAY, Location.inFile("waivers.json", 3, 5))));
    }

    private static SchemaVersion candidate(String version, String schema) {
        var registry = SchemaRegistry.inMemory(Map.of(
                "order-events/ORDER_PLACED/" + version + ".schema.json",
                schema,
                "shared/Money/1.0.schema.json",
                "{\"type\": \"number\"}"));
        return registry.find(PLACED, version(version)).orElseThrow();
    }

    @Test
    void sees_what_it_registered_at_once() throws Exception {
        var registry = holding(ORDERS);
        assertThat(registry.versions(SHIPPED)).hasSize(1);
        var other = registry.versions(PLACED).get(0);

        var registration = registry.register(SHIPPED, version("1.1"), parsed(ID_AND_NOTE));

        var found = registry.find(SHIPPED, version("1.1")).orElseThrow();
        assertThat(registration).isEqualTo(new Registered(found, List.of(), List.of()));
        assertThat(found.isReleased()).isTrue();
        assertThat(found.schema()).isEqualTo(parsed(ID_AND_NOTE));
        assertThat(registry.versions(PLACED).get(0)).isSameAs(other);
    }

    @Test
    void sees_a_subject_and_a_bus_that_it_registered() throws Exception {
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
        var registry = holding(ORDERS);

        var again = registry.register(PLACED, version("1.0"), parsed("""
                {"required": ["orderId"], "properties": {"orderId": {"type": "string"}}, "type": "object"}"""));

        assertThat(again).isInstanceOf(AlreadyRegistered.class);
        assertThat(registry.versions(PLACED)).hasSize(4);
    }

    @Test
    void never_changes_a_released_version() throws Exception {
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
        var registry = holding(ORDERS);

        var registration = registry.register(PLACED, version("1.11"), parsed("{\"type\": \"strin\"}"));

        assertThat(rules(registration)).containsExactly("REG-META");
        assertThat(registry.find(PLACED, version("1.11"))).isEmpty();
    }

    @Test
    void refuses_what_is_too_large_to_be_read_back_and_stays_as_it_was() throws Exception {
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
        var registry = holding(ORDERS);

        var registration = registry.register(PLACED, version("1.11"), parsed(ID_AND_TOTAL));

        assertThat(rules(registration)).containsExactly("CMP-BACKWARD-REQUIRED");
        assertThat(registry.find(PLACED, version("1.11"))).isEmpty();
        assertThat(registry.register(PLACED, version("1.11"), parsed(ID_AND_NOTE))
                        .isReleased())
                .isTrue();
    }

    @Test
    void registers_what_breaks_the_promise_where_a_waiver_lets_it_pass() throws Exception {
        var registry = holding(ORDERS);

        var registration = registry.register(candidate("1.11", ID_AND_TOTAL), waiving("CMP-BACKWARD"), LAST_DAY);

        assertThat(registration)
                .isInstanceOfSatisfying(
                        Registered.class,
                        registered -> assertThat(registered.warnings()).isEmpty());
        assertThat(registration.waived())
                .extracting(Waived::text)
                .containsExactly("waived until 2026-12-31 (no reader yet): A reader of 1.11 refuses a message of 1.10"
                        + " of ORDER_PLACED on 'order-events' [CMP-BACKWARD-REQUIRED]");
        assertThat(registry.find(PLACED, version("1.11")))
                .get()
                .satisfies(version -> assertThat(version.isReleased()).isTrue());
    }

    @Test
    void registers_between_releases_what_a_waiver_lets_pass() throws Exception {
        var registry = holding(ORDERS.with(PLACED, "3.1", ID_AND_TOTAL));

        var registration = registry.register(candidate("3.0", ID), waiving("REG-ORDER"), LAST_DAY);

        assertThat(registration.isReleased()).isTrue();
        assertThat(registration.waived())
                .extracting(waived -> waived.finding().rule())
                .containsExactly("REG-ORDER");
    }

    @Test
    void a_waiver_that_expired_or_is_for_another_rule_lets_nothing_pass() throws Exception {
        var registry = holding(ORDERS);
        var breaking = candidate("1.11", ID_AND_TOTAL);

        for (var refused : List.of(
                registry.register(breaking, waiving("CMP-BACKWARD-REQUIRED"), LAST_DAY.plusDays(1)),
                registry.register(breaking, waiving("CMP-FORWARD"), LAST_DAY))) {
            assertThat(rules(refused)).containsExactly("CMP-BACKWARD-REQUIRED");
            assertThat(refused.waived()).isEmpty();
        }
        assertThat(registry.find(PLACED, version("1.11"))).isEmpty();
    }

    @Test
    void a_waiver_lets_pass_what_lint_finds_errors_and_warnings() throws Exception {
        var registry = holding(ORDERS);

        var registration = registry.register(
                candidate("3.0", "{\"properties\": {\"note\": {}}, \"required\": [\"id\"]}"),
                waiving("LNT-REQUIRED-UNDECLARED"),
                LAST_DAY);

        assertThat(registration)
                .isInstanceOfSatisfying(
                        Registered.class,
                        registered -> assertThat(registered.warnings())
                                .extracting(Finding::rule)
                                .containsExactly("LNT-UNTYPED"));
        assertThat(registration.waived())
                .extracting(waived -> waived.finding().rule())
                .containsExactly("LNT-REQUIRED-UNDECLARED");
    }

    @Test
    void no_waiver_changes_a_release_or_lets_an_unsound_schema_pass() throws Exception {
        var registry = holding(ORDERS);
        var dangling = "{\"properties\": {\"total\": {\"$ref\": \"../../shared/Money/1.0.schema.json\"}}}";

        var changed = registry.register(candidate("1.0", ID_AND_NOTE), waiving("REG"), LAST_DAY);
        var unsound = registry.register(candidate("3.0", dangling), waiving("REG"), LAST_DAY);

        assertThat(rules(changed)).containsExactly("REG-CHANGED");
        assertThat(rules(unsound)).containsExactly("REG-META");
        assertThat(registry.versions(PLACED)).hasSize(4);
    }

    @Test
    void refuses_what_lint_finds_to_be_wrong_and_registers_with_warnings() throws Exception {
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
}
