package dev.storypact.schema.containment;

import java.util.Objects;

/**
 * It was neither proved nor refuted that the subscriber accepts every message of the publisher. Never treat it as passed.
 *
 * @param reason why, for people; it names the side and the keyword
 * @param pointer the JSON pointer to the place in that side's schema
 * @since 0.1
 */
public record Unknown(String reason, String pointer) implements ContainmentResult {

    public Unknown {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(pointer, "pointer");
    }
}
