package dev.storypact.story.pattern;

import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells a bus of every operation: what was done, by whom, when, how long it took, and whether it succeeded.
 *
 * <p>When the operation has ended, with a result or an error, an {@code AUDIT_EVENT} with an {@link AuditEvent} as data is
 * published; then the result is returned, or the error thrown on. If the entry of a successful operation can't be published,
 * that error is thrown although the operation was done; that of a failed operation is suppressed in the operation's own error.
 *
 * <pre>{@code
 * static Story<User> updateUser(String userId, Map<String, Object> updates) {
 *     return ask -> {
 *         var currentUser = ask.contextRead(USER);
 *         return ask.tell(Audited.on("audit-events").operation(
 *             AuditInfo.of("User", userId, "UPDATE", currentUser.id()).withChanges(updates),
 *             inner -> inner.keyValueStoreUpdate("users", userId, updates, User.class)));
 *     };
 * }
 * }</pre>
 *
 * <p>The pattern is Audit Log of M. Fowler, "Patterns for things that change with time", 2004, published instead of written.
 * Immutable and thread-safe.
 *
 * @param eventBusName the bus of the audit trail
 * @since 0.1
 */
public record Audited(String eventBusName) {

    public Audited {
        Objects.requireNonNull(eventBusName, "eventBusName");
    }

    /** {@return what audits on that bus} */
    public static Audited on(String eventBusName) {
        return new Audited(eventBusName);
    }

    /** {@return the operation, audited} */
    public <R> Story<R> operation(AuditInfo auditInfo, Story<R> operation) {
        return ask -> {
            var startTime = ask.dateNow();
            R result;
            try {
                result = ask.tell(operation);
            } catch (RuntimeException e) {
                publishFailure(ask, auditInfo, startTime, e);
                throw e;
            }
            publish(ask, auditInfo, startTime, Optional.empty());
            return result;
        };
    }

    private void publishFailure(Ask ask, AuditInfo auditInfo, Instant startTime, RuntimeException failure) {
        try {
            publish(ask, auditInfo, startTime, Optional.of(Causes.text(failure)));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void publish(Ask ask, AuditInfo auditInfo, Instant startTime, Optional<String> error) {
        var event = AuditEvent.of(auditInfo, startTime, ask.dateNow(), error);
        ask.eventBusSendMessage(eventBusName, EventBusMessage.of(AuditEvent.TYPE, event));
    }
}
