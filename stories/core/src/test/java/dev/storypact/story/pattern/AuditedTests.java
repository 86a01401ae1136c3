package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.dataOf;
import static dev.storypact.story.pattern.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.EventBusSendMessages;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditedTests {

    private static final AuditInfo INFO = AuditInfo.of("User", "u-1", "DELETE", "admin");

    private final SimulatedServices services = new SimulatedServices();
    private final Story<String> deleting = ask -> {
        ask.keyValueStoreDelete("users", "u-1");
        return "deleted";
    };
    private final Story<String> broken = ask -> {
        throw new IllegalStateException("defect");
    };

    @Test
    void an_operation_without_changes_is_audited_without_them() {
        assertThat(services.told(Audited.on("audit").operation(INFO, deleting))).isEqualTo("deleted");

        assertThat(dataOf(services.onlyMessageOn("audit")))
                .isEqualTo(json("{'entityType':'User','entityId':'u-1','action':'DELETE','userId':'admin',"
                        + "'timestamp':'2026-01-01T00:00:00Z','success':true,'duration':0}"));
    }

    @Test
    void a_failed_operation_is_audited_with_its_error_and_the_time_that_it_took() {
        Story<String> updating = ask -> {
            ask.platformDelay(Duration.ofMillis(250));
            return ask.keyValueStoreUpdate("users", "u-9", Map.of("name", "Nobody"), String.class);
        };

        var result = services.run(Audited.on("audit").operation(INFO.withChanges(Map.of("name", "Nobody")), updating));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error().type()).isEqualTo("KeyValueStore::Update/ItemNotFound"));
        assertThat(dataOf(services.onlyMessageOn("audit")))
                .isEqualTo(json("{'entityType':'User','entityId':'u-1','action':'DELETE','userId':'admin',"
                        + "'changes':{'name':'Nobody'},'timestamp':'2026-01-01T00:00:00Z','success':false,"
                        + "'error':'KeyValueStore::Update/ItemNotFound: the store \\u0027users\\u0027 has no item"
                        + " \\u0027u-9\\u0027','duration':250}"));
    }

    @Test
    void a_defect_is_audited_and_thrown_on() {
        var result = services.run(Audited.on("audit").operation(INFO, broken));

        assertThat(result.cause()).containsInstanceOf(IllegalStateException.class);
        assertThat(dataOf(services.onlyMessageOn("audit")).path("error").asString())
                .isEqualTo("java.lang.IllegalStateException: defect");
    }

    @Test
    void an_audit_trail_that_is_down_fails_a_successful_operation_and_hides_no_error_of_a_failed_one() {
        services.performing(EventBusSendMessages.class, (send, session) -> {
            throw EventBusSendMessages.SERVICE_UNAVAILABLE.exception(send, "down");
        });

        var successful = services.run(Audited.on("audit").operation(INFO, deleting));
        var failed = services.run(Audited.on("audit").operation(INFO, broken));

        assertThat(successful.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString("EventBus::SendMessages/ServiceUnavailable: down"));
        assertThat(failed.cause()).containsInstanceOf(IllegalStateException.class);
        assertThat(failed.cause().orElseThrow().getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("EventBus::SendMessages/ServiceUnavailable: down");
    }

    @Test
    void an_entry_either_succeeded_or_has_an_error() {
        assertThatThrownBy(() -> new AuditEvent(
                        "User",
                        "u-1",
                        "DELETE",
                        "admin",
                        Optional.of(Map.of()),
                        SimulatedServices.START,
                        true,
                        Optional.of("boom"),
                        1))
                .hasMessage("an audited operation either succeeded or has an error; found success and boom");
    }
}
