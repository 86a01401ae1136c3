package dev.storypact.story.pattern;

import dev.storypact.story.Ask;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.util.Optional;

/** Reads and takes snapshots, where a kind of aggregate has them. */
final class AggregateSnapshots {

    private AggregateSnapshots() {}

    /** {@return the state to start with: that of the snapshot, or the initial one} */
    static <S> AggregateState<S> newest(Ask ask, String aggregateId, Aggregate<S> aggregate) {
        return aggregate
                .snapshots()
                .flatMap(where -> ask.keyValueStoreGet(where.keyValueStoreName(), aggregateId, AggregateSnapshot.class))
                .flatMap(snapshot -> decoded(snapshot, aggregate))
                .orElseGet(aggregate::start);
    }

    /** A snapshot that an older release wrote, of another shape, counts for nothing: the events are still there. */
    private static <S> Optional<AggregateState<S>> decoded(AggregateSnapshot snapshot, Aggregate<S> aggregate) {
        try {
            var state = StoryJson.fromTree(snapshot.state(), aggregate.stateType());
            return Optional.of(new AggregateState<>(state, snapshot.version()));
        } catch (StoryJsonException e) {
            return Optional.empty();
        }
    }

    /** Takes a snapshot if enough events were applied since the last. */
    static <S> void keep(
            Ask ask, String aggregateId, Aggregate<S> aggregate, long lastSnapshot, AggregateState<S> state) {
        aggregate
                .snapshots()
                .filter(where -> state.version() - lastSnapshot >= where.everyEvents())
                .ifPresent(where -> ask.keyValueStoreUpsert(
                        where.keyValueStoreName(),
                        new AggregateSnapshot(aggregateId, state.version(), StoryJson.toTree(state.state()))));
    }
}
