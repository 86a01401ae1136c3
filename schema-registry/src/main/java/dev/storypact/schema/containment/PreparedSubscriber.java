package dev.storypact.schema.containment;

import dev.storypact.schema.containment.internal.Side;
import tools.jackson.databind.JsonNode;

/**
 * A subscriber's schema that several publishers, or versions of one, are compared with. Thread-safe; the schema must not be
 * changed.
 *
 * @since 0.1
 */
public final class PreparedSubscriber {

    private final Side side;

    private PreparedSubscriber(Side side) {
        this.side = side;
    }

    /** {@return a subscriber's schema, to be read in that way, which has to be the publishers' too} */
    public static PreparedSubscriber of(JsonNode subscriber, ContainmentOptions options) {
        return new PreparedSubscriber(Side.ofSubscriber(subscriber, options.settings()));
    }

    Side side() {
        return side;
    }
}
