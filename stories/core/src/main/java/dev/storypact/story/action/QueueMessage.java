package dev.storypact.story.action;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A message for a queue, from which one receiver takes it.
 *
 * @param type what it is, where one queue holds several kinds
 * @param data what it says: anything that Jackson writes as JSON
 * @param delay how long nobody may take it; not negative
 * @param groupId on an ordered queue, the group within which order is kept
 * @param deduplicationId a message whose id the queue took within the last five minutes is dropped
 * @param <T> the type of the data
 * @since 0.1
 */
public record QueueMessage<T>(
        Optional<String> type,
        T data,
        Optional<Duration> delay,
        Optional<String> groupId,
        Optional<String> deduplicationId) {

    public QueueMessage {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "the data of a message must not be null: send an empty object instead");
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(deduplicationId, "deduplicationId");
        if (delay.filter(Duration::isNegative).isPresent()) {
            throw new IllegalArgumentException("a delay is not negative: " + delay.get());
        }
    }

    /** {@return a message with this data and nothing else} */
    public static <T> QueueMessage<T> of(T data) {
        return new QueueMessage<>(Optional.empty(), data, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@return this message with a type} */
    public QueueMessage<T> withType(String newType) {
        return new QueueMessage<>(Optional.of(newType), data, delay, groupId, deduplicationId);
    }

    /** {@return this message, not to be taken before that time has passed} */
    public QueueMessage<T> withDelay(Duration newDelay) {
        return new QueueMessage<>(type, data, Optional.of(newDelay), groupId, deduplicationId);
    }

    /** {@return this message within an ordered group} */
    public QueueMessage<T> withGroupId(String newGroupId) {
        return new QueueMessage<>(type, data, delay, Optional.of(newGroupId), deduplicationId);
    }

    /** {@return this message with a deduplication id} */
    public QueueMessage<T> withDeduplicationId(String newDeduplicationId) {
        return new QueueMessage<>(type, data, delay, groupId, Optional.of(newDeduplicationId));
    }

    /** {@return this message with other data, everything else as it is} */
    public <U> QueueMessage<U> withData(U newData) {
        return new QueueMessage<>(type, newData, delay, groupId, deduplicationId);
    }
}
