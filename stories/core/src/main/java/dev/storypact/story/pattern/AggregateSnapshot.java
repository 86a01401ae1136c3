package dev.storypact.story.pattern;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The state of an aggregate as it was once, so that a replay need not begin with the first event.
 *
 * @param id the aggregate
 * @param version how many events led to the state
 * @param state the state
 * @since 0.1
 */
public record AggregateSnapshot(String id, long version, JsonNode state) {

    public AggregateSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
    }
}
