package dev.storypact.story.pattern;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be written into the audit trail about an operation before it is known how it ends.
 *
 * @param entityType what is changed, such as {@code User}
 * @param entityId which one
 * @param action what is done to it, such as {@code UPDATE}
 * @param userId who does it
 * @param changes the new values, by name, where the operation has some
 * @since 0.1
 */
public record AuditInfo(
        String entityType, String entityId, String action, String userId, Optional<Map<String, Object>> changes) {

    public AuditInfo {
        Objects.requireNonNull(entityType, "entityType");
        Objects.requireNonNull(entityId, "entityId");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(userId, "userId");
        changes = changes.map(values -> Collections.unmodifiableMap(new LinkedHashMap<>(values)));
    }

    /** {@return what is known of an operation without changes to name} */
    public static AuditInfo of(String entityType, String entityId, String action, String userId) {
        return new AuditInfo(entityType, entityId, action, userId, Optional.empty());
    }

    /** {@return this, with the values that the operation sets} */
    public AuditInfo withChanges(Map<String, Object> newChanges) {
        return new AuditInfo(entityType, entityId, action, userId, Optional.of(newChanges));
    }
}
