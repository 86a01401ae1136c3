package dev.storypact.story.pattern;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * How the state of a kind of aggregate comes of its events.
 *
 * <pre>{@code
 * static final Aggregate<OrderState> ORDER = Aggregate.of(OrderState.class, OrderState.EMPTY, OrderState::apply)
 *     .withSnapshots("order-snapshots", 100);
 * }</pre>
 *
 * @param stateType the class that a snapshot is decoded to
 * @param initial the state before the first event
 * @param apply gives the state after an event; a pure function
 * @param snapshots where snapshots are kept, if any are
 * @param <S> the type of the state
 * @since 0.1
 */
public record Aggregate<S>(
        Class<S> stateType,
        S initial,
        BiFunction<? super S, StoredEvent, ? extends S> apply,
        Optional<Snapshots> snapshots) {

    /**
     * Where snapshots of a kind of aggregate are kept, and when one is taken.
     *
     * @param keyValueStoreName the store of this kind's snapshots alone; its key is {@code id}, that of the aggregate
     * @param everyEvents a replay that had to apply at least so many events takes a new one; at least 1
     */
    public record Snapshots(String keyValueStoreName, int everyEvents) {
        public Snapshots {
            Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
            if (everyEvents < 1) {
                throw new IllegalArgumentException(
                        "a snapshot is taken every event or more seldom, not every " + everyEvents);
            }
        }
    }

    public Aggregate {
        Objects.requireNonNull(stateType, "stateType");
        Objects.requireNonNull(initial, "initial");
        Objects.requireNonNull(apply, "apply");
        Objects.requireNonNull(snapshots, "snapshots");
    }

    /** {@return a kind of aggregate without snapshots} */
    public static <S> Aggregate<S> of(
            Class<S> stateType, S initial, BiFunction<? super S, StoredEvent, ? extends S> apply) {
        return new Aggregate<>(stateType, initial, apply, Optional.empty());
    }

    /** {@return this kind of aggregate, with a snapshot every so many events} */
    public Aggregate<S> withSnapshots(String keyValueStoreName, int everyEvents) {
        return new Aggregate<>(stateType, initial, apply, Optional.of(new Snapshots(keyValueStoreName, everyEvents)));
    }

    AggregateState<S> start() {
        return new AggregateState<>(initial, 0);
    }

    AggregateState<S> after(AggregateState<S> before, StoredEvent event) {
        return new AggregateState<>(apply.apply(before.state(), event), event.aggregateVersion());
    }
}
