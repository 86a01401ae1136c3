package dev.storypact.examples.patterns.audittrail;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.AuditEvent;
import dev.storypact.story.pattern.AuditInfo;
import dev.storypact.story.pattern.Audited;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An audit trail by hand, and the same with {@link Audited}. */
public final class AuditTrail {

    public record UserContext(String id) {}

    public record User(String id, String name) {}

    static final ContextKey<UserContext> USER_CONTEXT = ContextKey.of("user", UserContext.class);

    @Publishes(bus = "audit-events", type = "AUDIT_EVENT")
    public static <T> Story<T> auditOperation(Story<T> operation, AuditInfo auditInfo) {
        return ask -> {
            var startTime = ask.dateNow();

            try {
                var result = ask.tell(operation);

                // Publish audit event
                ask.eventBusSendMessage(
                        "audit-events",
                        EventBusMessage.of(
                                "AUDIT_EVENT", auditEvent(auditInfo, startTime, ask.dateNow(), Optional.empty())));

                return result;
            } catch (RuntimeException error) {
                // Audit failure
                ask.eventBusSendMessage(
                        "audit-events",
                        EventBusMessage.of(
                                "AUDIT_EVENT", auditEvent(auditInfo, startTime, ask.dateNow(), Optional.of(error))));

                throw error;
            }
        };
    }

    private static AuditEvent auditEvent(
            AuditInfo auditInfo, Instant startTime, Instant endTime, Optional<RuntimeException> error) {
        return new AuditEvent(
                auditInfo.entityType(),
                auditInfo.entityId(),
                auditInfo.action(),
                auditInfo.userId(),
                auditInfo.changes(),
                startTime,
                error.isEmpty(),
                error.map(failure -> String.valueOf(failure.getMessage())),
                Duration.between(startTime, endTime).toMillis());
    }

    /** The same with {@link Audited}. */
    public static <T> Story<T> auditOperationByPattern(Story<T> operation, AuditInfo auditInfo) {
        return Audited.on("audit-events").operation(auditInfo, operation);
    }

    // Usage
    public static Story<User> updateUserWithAudit(String userId, Map<String, Object> updates) {
        return ask -> {
            var currentUser = ask.contextRead(USER_CONTEXT);

            return ask.tell(auditOperation(
                    inner -> inner.keyValueStoreUpdate("users", userId, updates, User.class),
                    AuditInfo.of("User", userId, "UPDATE", currentUser.id()).withChanges(updates)));
        };
    }

    private AuditTrail() {}
}
