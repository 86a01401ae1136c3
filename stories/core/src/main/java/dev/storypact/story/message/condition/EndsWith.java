package dev.storypact.story.message.condition;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Wants texts with an end; EventBridge's {@code suffix}. A number has no end.
 *
 * @param suffix the end; the empty one wants every text
 * @since 0.1
 */
public record EndsWith(String suffix) implements ValueCondition {

    public EndsWith {
        Objects.requireNonNull(suffix, "suffix");
    }

    @Override
    public boolean accepts(JsonNode value) {
        return value.isString() && value.asString().endsWith(suffix);
    }

    @Override
    public String toString() {
        return "ends with \"" + suffix + '"';
    }
}
