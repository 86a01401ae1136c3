package dev.storypact.story.pattern;

import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.action.KeyValueExpectation;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.action.KeyValueStoreUpsertIf;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps what happened to aggregates as events, and tells their state by replaying them.
 *
 * <p>An append names the version that the writer has seen. If the aggregate has another by then, it fails with
 * {@link #CONFLICT} and stores nothing; replay, decide anew and append again:
 *
 * <pre>{@code
 * static final EventStore ORDERS = EventStore.in("event-store").publishingTo("event-stream");
 *
 * static Story<StoredEvent> ship(String orderId, String tracking) {
 *     Story<StoredEvent> once = ask -> {
 *         var order = ask.tell(ORDERS.replay(orderId, ORDER));
 *         return ask.tell(ORDERS.append(orderId, order.version(), "ORDER_SHIPPED", order.state().shipped(tracking)));
 *     };
 *     return ask -> ask.retry(RetryPolicy.fixed(3, Duration.ZERO).retryingAlso(EventStore.CONFLICT), once);
 * }
 * }</pre>
 *
 * <p>An event is published after it was stored. A process that dies between the two, or a bus that refuses the message, leaves
 * an event that was stored and not published; a projection finds it by replaying.
 *
 * <p>The pattern is Event Sourcing of M. Fowler, 2005; the expected version is optimistic offline lock of the same author's
 * "Patterns of Enterprise Application Architecture", 2002. Immutable and thread-safe.
 *
 * @param keyValueStoreName the store of the events; its key is {@code id}
 * @param eventBusName where stored events are published, if they are
 * @since 0.1
 */
public record EventStore(String keyValueStoreName, Optional<String> eventBusName) {

    /** The aggregate has another version than the writer expected: another event came first. */
    public static final StoryErrorType CONFLICT = StoryErrorType.permanent("EventStore/Conflict");

    /** The stored events of an aggregate are not counted from 1 without a gap. */
    public static final StoryErrorType BROKEN_STREAM = StoryErrorType.permanent("EventStore/BrokenStream");

    private static final String AGGREGATE_ID = "aggregateId";
    private static final String AGGREGATE_VERSION = "aggregateVersion";

    public EventStore {
        Objects.requireNonNull(keyValueStoreName, "keyValueStoreName");
        Objects.requireNonNull(eventBusName, "eventBusName");
    }

    /** {@return an event store that publishes nothing} */
    public static EventStore in(String keyValueStoreName) {
        return new EventStore(keyValueStoreName, Optional.empty());
    }

    /**
     * {@return this event store, publishing each event that it stored} The message has the event's type, the
     * {@link StoredEvent} as data, and {@code aggregateId} and {@code aggregateVersion} in its metadata; the aggregate is its
     * group.
     */
    public EventStore publishingTo(String newEventBusName) {
        return new EventStore(keyValueStoreName, Optional.of(newEventBusName));
    }

    /**
     * {@return the story that appends an event and returns it as it was stored}
     *
     * @param expectedVersion how many events the aggregate has, as far as the writer knows; 0 for a new one
     * @param eventData anything that Jackson writes as JSON
     */
    public Story<StoredEvent> append(String aggregateId, long expectedVersion, String eventType, Object eventData) {
        return ask -> {
            var version = currentVersion(ask, aggregateId);
            if (version != expectedVersion) {
                throw conflict(aggregateId, expectedVersion, "has version " + version);
            }
            var next = expectedVersion + 1;
            var event = new StoredEvent(
                    "%s/%019d".formatted(aggregateId, next),
                    aggregateId,
                    eventType,
                    StoryJson.toTree(eventData),
                    next,
                    ask.dateNow());
            store(ask, event);
            eventBusName.ifPresent(bus -> ask.eventBusSendMessage(bus, message(event)));
            return event;
        };
    }

    private long currentVersion(Ask ask, String aggregateId) {
        var newest = KeyValueQuery.where(AGGREGATE_ID)
                .isEqualTo(aggregateId)
                .descendingBy(AGGREGATE_VERSION)
                .limitedTo(1);
        return ask.keyValueStoreQuery(keyValueStoreName, newest, StoredEvent.class).items().stream()
                .mapToLong(StoredEvent::aggregateVersion)
                .findFirst()
                .orElse(0);
    }

    private void store(Ask ask, StoredEvent event) {
        try {
            ask.keyValueStoreUpsertIf(keyValueStoreName, event, KeyValueExpectation.absent());
        } catch (StoryException e) {
            throw e.error().type().equals(KeyValueStoreUpsertIf.CONFLICT.name())
                    ? conflict(event.aggregateId(), event.aggregateVersion() - 1, "was just given another event")
                    : e;
        }
    }

    private static EventBusMessage<StoredEvent> message(StoredEvent event) {
        return EventBusMessage.of(event.eventType(), event)
                .withMetadata(AGGREGATE_ID, event.aggregateId())
                .withMetadata(AGGREGATE_VERSION, event.aggregateVersion())
                .withGroupId(event.aggregateId());
    }

    private static StoryException conflict(String aggregateId, long expectedVersion, String found) {
        return new StoryException(StoryError.of(
                CONFLICT.name(),
                "the aggregate '" + aggregateId + "' was expected at version " + expectedVersion + " and " + found
                        + ": replay it and decide anew"));
    }

    /**
     * {@return the story that tells the state of an aggregate} It starts with the newest snapshot, if there is one, and reads
     * the events after it in their order, page by page.
     */
    public <S> Story<AggregateState<S>> replay(String aggregateId, Aggregate<S> aggregate) {
        return ask -> {
            var start = AggregateSnapshots.newest(ask, aggregateId, aggregate);
            var state = start;
            var query = KeyValueQuery.where(AGGREGATE_ID)
                    .isEqualTo(aggregateId)
                    .and(AGGREGATE_VERSION)
                    .isGreaterThan(start.version())
                    .ascendingBy(AGGREGATE_VERSION);
            for (var more = Optional.of(query); more.isPresent(); ) {
                var page = ask.keyValueStoreQuery(keyValueStoreName, more.get(), StoredEvent.class);
                for (var event : page.items()) {
                    refuseGap(state, event);
                    state = aggregate.after(state, event);
                }
                more = page.nextPageKey().map(query::from);
            }
            AggregateSnapshots.keep(ask, aggregateId, aggregate, start.version(), state);
            return state;
        };
    }

    private void refuseGap(AggregateState<?> before, StoredEvent event) {
        if (event.aggregateVersion() != before.version() + 1) {
            throw new StoryException(StoryError.of(
                    BROKEN_STREAM.name(),
                    "in the store '" + keyValueStoreName + "', version " + event.aggregateVersion()
                            + " of the aggregate '"
                            + event.aggregateId() + "' follows version " + before.version()
                            + ": events were removed, or stored by something else than an append"));
        }
    }
}
