package dev.storypact.story.runtime;

import dev.storypact.story.runtime.internal.Deliveries;
import dev.storypact.story.runtime.internal.NameLimit;
import dev.storypact.story.runtime.internal.Receivers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event bus within one process: fans each message out to all subscriptions whose filter accepts it.
 *
 * <p><b>Isolation.</b> Each subscription has a queue and workers of its own. Neither the publisher nor another subscription
 * notices that a handler is slow, fails, throws an {@link Error} or never ends.
 *
 * <p><b>Order.</b> The bus accepts one publication after the other, its messages in the order given; all subscriptions see
 * this one order. A subscription begins with the oldest message that it may handle:
 *
 * <ul>
 *   <li>Messages of one group, on one subscription, are handled strictly in the order of acceptance, one at a time, whatever
 *       the concurrency. While one waits for its retry, the rest of its group waits behind it, other groups and messages
 *       without a group go on. When it is handled or given up, the group goes on.
 *   <li>Messages without a group are begun in the order of acceptance. With a concurrency of 1 each ends before the next
 *       begins, also between groups, so that as long as no attempt fails the order is that of acceptance. One that failed
 *       steps aside until its retry, and then comes before those that were accepted later.
 *   <li>Between subscriptions, and between groups at a concurrency above 1, there is no order.
 * </ul>
 *
 * <p><b>At least once.</b> A handler sees a message again when an attempt failed after it had done a part of its work. An
 * accepted message is handled, or is on the dead-letter bus, or is in the log as an error with all its data, or is returned
 * by {@link #close(Duration)}. The bus is in memory: what it holds is lost when the process dies.
 *
 * <p><b>Duplicates.</b> A message whose deduplication id was accepted on the same bus within the window, 5 minutes by the
 * runtime's clock unless the builder says otherwise, is dropped and counted; its publisher does not notice. The window
 * begins with the first message and is not prolonged by duplicates.
 *
 * <p><b>Retries and dead letters.</b> As the subscription's {@link DeliverySettings} say. Waits are by the runtime's clock
 * and hold no thread. A dead letter is a message of type {@link dev.storypact.story.message.ProcessingFailed#TYPE} with the
 * subscription's name as its source, with the context and the correlation id of the original event, and caused by it. If the
 * dead-letter bus does not take it, the message is logged as an error and counted as {@linkplain DeliveryCounts#lost() lost}.
 *
 * <p><b>Time limit.</b> When it is over, the handler's thread is interrupted and its next ask is refused with an
 * {@code Error}; the attempt has failed, whatever the handler returns. A handler that goes on for another 10 seconds is left
 * behind with its thread, and another thread goes on with the queue.
 *
 * <p><b>Back-pressure.</b> A subscription's queue takes 10,000 messages unless the builder says otherwise. A publisher from
 * outside waits until every queue that its messages go to has room, at most 30 seconds by the clock; then the publication
 * fails with {@code EventBus::SendMessages/ServiceUnavailable} and nothing of it was accepted. What handlers publish is
 * accepted at once, room or not, as the handlers that could make room may be the ones that wait.
 *
 * <p>A message is offered only to subscriptions, and to stories that receive, of its type and of any type. Thread-safe.
 *
 * @since 0.1
 */
public final class LocalEventBus implements EventBus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalEventBus.class);
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Set<String> names;
    private final Deliveries deliveries;
    private volatile Optional<StoryRuntime> runtime = Optional.empty();

    LocalEventBus(
            Set<String> names,
            List<Subscription> subscriptions,
            StoryClock clock,
            int queueCapacity,
            Duration deduplicationWindow) {
        names.forEach(name -> NameLimit.require("the name of an event bus", name));
        refuseEqualNames(subscriptions);
        this.names = Set.copyOf(names);
        this.deliveries = new Deliveries(
                subscriptions,
                (story, session, cancellation) -> runtime.orElseThrow().run(story, session, cancellation),
                clock,
                queueCapacity,
                deduplicationWindow);
    }

    private static void refuseEqualNames(List<Subscription> subscriptions) {
        var taken = new HashMap<String, Subscription>();
        for (var subscription : subscriptions) {
            var other = taken.putIfAbsent(subscription.name(), subscription);
            if (other != null) {
                throw new IllegalArgumentException(
                        "two subscriptions are named '" + subscription.name() + "', to '" + other.eventBusName()
                                + "' and to '" + subscription.eventBusName() + "': name one differently");
            }
        }
    }

    void start(StoryRuntime handlers) {
        runtime = Optional.of(handlers);
    }

    Receivers receivers() {
        return deliveries.receivers();
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public void publish(List<PublishedMessage> messages) {
        deliveries.publish(messages);
    }

    /** {@return how the deliveries so far ended} */
    public DeliveryCounts counts() {
        return deliveries.counts();
    }

    /**
     * Stops taking messages from outside, waits until all that were accepted, and all that their handlers publish, are
     * handled or given up, and ends the threads.
     *
     * <p>It waits for no retry: what waits for one is tried at once, up to the same number of attempts. An interrupt ends the
     * waiting; what was not delivered then is logged as an error.
     *
     * @throws IllegalStateException if a handler calls it
     */
    @Override
    public void close() {
        for (var undelivered : close(FOR_EVER)) {
            LOG.error("the local event bus was closed before it delivered {}", undelivered);
        }
    }

    /**
     * Closes the bus as {@link #close()} does, but waits no longer than that.
     *
     * @param patience how long to wait, by the clock of this machine; then handlers that still run are interrupted
     * @return what was not delivered, in the order of acceptance for each subscription; nothing of it is tried again
     * @throws IllegalStateException if a handler calls it
     */
    public List<UndeliveredMessage> close(Duration patience) {
        return deliveries.close(patience);
    }
}
