package dev.storypact.story.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Data of {@code AUDIT_EVENT}: an entry of the audit trail.
 *
 * @param entityType what was changed, such as {@code User}
 * @param entityId which one
 * @param action what was done to it, such as {@code UPDATE}
 * @param userId who did it
 * @param changes the new values, by name, where the operation had some
 * @param timestamp when the operation began
 * @param success whether it ended without an error
 * @param error the error it ended with
 * @param duration how long it took, in milliseconds
 * @since 0.1
 */
public record AuditEvent(
        String entityType,
        String entityId,
        String action,
        String userId,
        Optional<Map<String, Object>> changes,
        Instant timestamp,
        boolean success,
        Optional<String> error,
        long duration) {

    /** The type of the message. */
    public static final String TYPE = "AUDIT_EVENT";

    public AuditEvent {
        Objects.requireNonNull(entityType, "entityType");
        Objects.requireNonNull(entityId, "entityId");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(changes, "changes");
        Objects.requireNonNull(timestamp, "timestamp");
        if (success == error.isPresent()) {
            throw new IllegalArgumentException("an audited operation either succeeded or has an error; found "
                    + (success ? "success and " + error.get() : "failure without an error"));
        }
    }

    static AuditEvent of(AuditInfo info, Instant startTime, Instant endTime, Optional<String> error) {
        return new AuditEvent(
                info.entityType(),
                info.entityId(),
                info.action(),
                info.userId(),
                info.changes(),
                startTime,
                error.isEmpty(),
                error,
                Duration.between(startTime, endTime).toMillis());
    }
}
