package dev.storypact.story.pattern;

import java.util.Objects;

/**
 * The state of an aggregate after some of its events.
 *
 * @param state the state
 * @param version how many events led to it; 0 before the first. The version that the next append expects
 * @param <S> the type of the state
 * @since 0.1
 */
public record AggregateState<S>(S state, long version) {

    public AggregateState {
        Objects.requireNonNull(state, "state");
    }
}
