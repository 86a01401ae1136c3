package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.dataOf;
import static dev.storypact.story.seed.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.pattern.AuditInfo;
import dev.storypact.story.pattern.Audited;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's section "Audit Trail". */
class AuditTrailTests {

    record UserContext(String id) {}

    record User(String id, String name) {}

    static final ContextKey<UserContext> USER_CONTEXT = ContextKey.of("user", UserContext.class);

    static <T> Story<T> auditOperation(Story<T> operation, AuditInfo auditInfo) {
        return Audited.on("audit-events").operation(auditInfo, operation);
    }

    // Usage
    static Story<User> updateUserWithAudit(String userId, Map<String, Object> updates) {
        return ask -> {
            var currentUser = ask.contextRead(USER_CONTEXT);

            return ask.tell(auditOperation(
                    inner -> {
                        inner.platformDelay(Duration.ofMillis(250)); // so that the operation takes time
                        return inner.keyValueStoreUpdate("users", userId, updates, User.class);
                    },
                    AuditInfo.of("User", userId, "UPDATE", currentUser.id()).withChanges(updates)));
        };
    }

    private final SimulatedServices services = new SimulatedServices();

    private static Story<User> byAdmin(Story<User> story) {
        return ask -> ask.contextProvide(USER_CONTEXT, new UserContext("admin"), story);
    }

    @Test
    void a_successful_operation_is_audited_with_its_duration() {
        services.simulation().store("users", new User("u-1", "Ada"));

        var result = services.run(byAdmin(updateUserWithAudit("u-1", Map.of("name", "Ada L."))));

        assertThat(result.outcome()).isEqualTo(new Outcome.Success<>(new User("u-1", "Ada L.")));
        assertThat(asked(result))
                .containsExactly(
                        "Context::Read",
                        "Date::Now",
                        "Platform::Delay",
                        "KeyValueStore::Update",
                        "Date::Now",
                        "Context::List",
                        "EventBus::SendMessages");
        var published = services.onlyMessageOn("audit-events");
        assertThat(published.message().type()).contains("AUDIT_EVENT");
        assertThat(dataOf(published))
                .isEqualTo(json("{'entityType':'User','entityId':'u-1','action':'UPDATE','userId':'admin',"
                        + "'changes':{'name':'Ada L.'},'timestamp':'2026-01-01T00:00:00Z','success':true,"
                        + "'duration':250}"));
    }

    @Test
    void a_failed_operation_is_audited_with_its_error_and_fails_all_the_same() {
        var result = services.run(byAdmin(updateUserWithAudit("u-9", Map.of("name", "Nobody"))));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error().type()).isEqualTo("KeyValueStore::Update/ItemNotFound"));
        assertThat(dataOf(services.onlyMessageOn("audit-events")))
                .isEqualTo(json("{'entityType':'User','entityId':'u-9','action':'UPDATE','userId':'admin',"
                        + "'changes':{'name':'Nobody'},'timestamp':'2026-01-01T00:00:00Z','success':false,"
                        + "'error':'KeyValueStore::Update/ItemNotFound: the store \\u0027users\\u0027 has no item \\u0027u-9\\u0027',"
                        + "'duration':250}"));
    }
}
