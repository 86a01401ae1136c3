package dev.storypact.examples.patterns.audittrail;

import static dev.storypact.examples.patterns.audittrail.AuditTrail.USER_CONTEXT;
import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.contextRead;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpdate;
import static dev.storypact.testkit.matcher.StoryActions.platformDelay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.audittrail.AuditTrail.User;
import dev.storypact.examples.patterns.audittrail.AuditTrail.UserContext;
import dev.storypact.story.Story;
import dev.storypact.story.action.KeyValueStoreUpdate;
import dev.storypact.story.pattern.AuditInfo;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

class AuditTrailStoryTest {

    private static final Map<String, Object> RENAMED = Map.of("name", "Ada L.");

    @StoryTest
    void a_successful_operation_is_audited(StoryTester tester) {
        tester.givenStored("users", new User("u-1", "Ada")).givenContext(USER_CONTEXT, new UserContext("admin"));

        var run = tester.tell(AuditTrail.updateUserWithAudit("u-1", RENAMED));

        assertThat(run)
                .returned(new User("u-1", "Ada L."))
                .askedExactly(
                        contextRead(USER_CONTEXT),
                        dateNow(),
                        keyValueStoreUpdate("users", "u-1"),
                        dateNow(),
                        contextList(),
                        eventBusSendMessages("audit-events"));
        assertThat(run)
                .publishedOnly("audit-events")
                .exactlyOneMessage()
                .hasType("AUDIT_EVENT")
                .hasContext("user", new UserContext("admin"))
                .hasData("", parse("""
                        {
                          "entityType": "User",
                          "entityId": "u-1",
                          "action": "UPDATE",
                          "userId": "admin",
                          "changes": {"name": "Ada L."},
                          "timestamp": "2026-01-01T00:00:00Z",
                          "success": true,
                          "duration": 0
                        }"""))
                .conformsToSchema();
    }

    @StoryTest
    void a_failed_operation_is_audited_with_its_error_and_fails_all_the_same(StoryTester tester) {
        tester.givenContext(USER_CONTEXT, new UserContext("admin"));

        var run = tester.tell(AuditTrail.updateUserWithAudit("u-9", RENAMED));

        assertThat(run).failedWith(KeyValueStoreUpdate.ITEM_NOT_FOUND);
        assertThat(run)
                .publishedOnly("audit-events")
                .exactlyOneMessage()
                .hasData("", parse("""
                        {
                          "entityType": "User",
                          "entityId": "u-9",
                          "action": "UPDATE",
                          "userId": "admin",
                          "changes": {"name": "Ada L."},
                          "timestamp": "2026-01-01T00:00:00Z",
                          "success": false,
                          "error": "KeyValueStore::Update/ItemNotFound: the store 'users' has no item 'u-9'",
                          "duration": 0
                        }"""))
                .conformsToSchema();
    }

    interface AuditOperation {
        Story<User> of(Story<User> operation, AuditInfo auditInfo);
    }

    static Stream<Named<AuditOperation>> ways() {
        return Stream.of(
                Named.of("by hand", AuditTrail::auditOperation),
                Named.of("by the pattern", AuditTrail::auditOperationByPattern));
    }

    @StoryTest
    @ForEach(method = "ways")
    void an_operation_is_audited_with_the_time_that_it_took(StoryTester tester, AuditOperation auditOperation) {
        Story<User> slow = ask -> {
            ask.platformDelay(Duration.ofMillis(250));
            return new User("u-1", "Ada");
        };

        var run = tester.tell(auditOperation.of(slow, AuditInfo.of("User", "u-1", "READ", "admin")));

        assertThat(run)
                .returned(new User("u-1", "Ada"))
                .askedExactly(
                        dateNow(),
                        platformDelay(Duration.ofMillis(250)),
                        dateNow(),
                        contextList(),
                        eventBusSendMessages("audit-events"));
        assertThat(run)
                .publishedOnly("audit-events")
                .exactlyOneMessage()
                .hasType("AUDIT_EVENT")
                .hasData("/success", true)
                .hasData("/timestamp", "2026-01-01T00:00:00Z")
                .hasData("/duration", 250);
    }

    @StoryTest
    @ForEach(method = "ways")
    void a_failed_operation_is_audited_too(StoryTester tester, AuditOperation auditOperation) {
        Story<User> updating = ask -> ask.keyValueStoreUpdate("users", "u-9", RENAMED, User.class);

        var run = tester.tell(auditOperation.of(updating, AuditInfo.of("User", "u-9", "UPDATE", "admin")));

        assertThat(run).failedWith(KeyValueStoreUpdate.ITEM_NOT_FOUND);
        assertThat(run)
                .publishedOnly("audit-events")
                .exactlyOneMessage()
                .hasData("/success", false)
                .hasData("/error", "KeyValueStore::Update/ItemNotFound: the store 'users' has no item 'u-9'");
    }
}
