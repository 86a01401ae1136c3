package dev.storypact.story.action;

import dev.storypact.story.action.KeyValueCondition.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What must be true of a stored item before another takes its place.
 *
 * @param presence whether there must be an item
 * @param conditions all of them must hold for the item; none where it must be absent
 * @since 0.1
 */
public record KeyValueExpectation(Presence presence, List<KeyValueCondition> conditions) {

    /** Whether the store holds an item of the key. */
    public enum Presence {
        ABSENT,
        PRESENT
    }

    public KeyValueExpectation {
        Objects.requireNonNull(presence, "presence");
        conditions = List.copyOf(conditions);
        if (presence == Presence.ABSENT && !conditions.isEmpty()) {
            throw new IllegalArgumentException("an item that must be absent meets no condition, but there are "
                    + conditions.size() + ": expect it to be present");
        }
    }

    /** {@return the expectation that the store has no item of the key} */
    public static KeyValueExpectation absent() {
        return new KeyValueExpectation(Presence.ABSENT, List.of());
    }

    /** {@return the expectation that the stored item's component, such as its version, equals the value} */
    public static KeyValueExpectation having(String component, Object value) {
        return meeting(List.of(new KeyValueCondition(component, Operation.EQUAL, value, Optional.empty())));
    }

    /** {@return the expectation that there is a stored item and meets all conditions} */
    public static KeyValueExpectation meeting(List<KeyValueCondition> conditions) {
        return new KeyValueExpectation(Presence.PRESENT, conditions);
    }
}
