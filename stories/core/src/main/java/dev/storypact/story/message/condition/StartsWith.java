package dev.storypact.story.message.condition;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Wants texts with a beginning; EventBridge's {@code prefix}. A number has no beginning.
 *
 * @param prefix the beginning; the empty one wants every text
 * @since 0.1
 */
public record StartsWith(String prefix) implements ValueCondition {

    public StartsWith {
        Objects.requireNonNull(prefix, "prefix");
    }

    @Override
    public boolean accepts(JsonNode value) {
        return value.isString() && value.asString().startsWith(prefix);
    }

    @Override
    public String toString() {
        return "starts with \"" + prefix + '"';
    }
}
