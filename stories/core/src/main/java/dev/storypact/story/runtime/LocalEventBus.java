package dev.storypact.story.runtime;

import dev.storypact.story.Outcome;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.runtime.internal.HandlerThreads;
import dev.storypact.story.runtime.internal.SerialQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event bus within one process: fans each message out to all subscriptions whose filter accepts it.
 *
 * <p>Each subscription has a queue of its own and handles one message after the other, in the order in which the bus
 * accepted them; between subscriptions there is no order. A handler that fails is logged as an error, and neither the
 * publisher nor another subscription notices.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class LocalEventBus implements EventBus, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalEventBus.class);

    private final Set<String> names;
    private final Map<Subscription, SerialQueue> queues = new LinkedHashMap<>();
    private final ExecutorService threads = HandlerThreads.newExecutor();
    private final Phaser inFlight = new Phaser(1);
    private volatile Optional<StoryRuntime> runtime = Optional.empty();
    private volatile boolean closed;

    LocalEventBus(Set<String> names, List<Subscription> subscriptions) {
        this.names = Set.copyOf(names);
        var taken = new LinkedHashMap<String, Subscription>();
        for (var subscription : subscriptions) {
            var other = taken.putIfAbsent(subscription.name(), subscription);
            if (other != null) {
                throw new IllegalArgumentException(
                        "two subscriptions are named '" + subscription.name() + "', to '" + other.eventBusName()
                                + "' and to '" + subscription.eventBusName() + "': name one differently");
            }
            queues.put(subscription, new SerialQueue(threads));
        }
    }

    void start(StoryRuntime handlers) {
        runtime = Optional.of(handlers);
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public void publish(List<PublishedMessage> messages) {
        if (closed && inFlight.getUnarrivedParties() == 0) {
            throw new IllegalStateException("the local event bus is closed");
        }
        messages.forEach(this::fanOut);
    }

    private void fanOut(PublishedMessage published) {
        queues.forEach((subscription, queue) -> {
            if (subscription.eventBusName().equals(published.eventBusName())
                    && subscription.filter().accepts(published.message())) {
                inFlight.register();
                queue.add(() -> handle(subscription, published));
            }
        });
    }

    private void handle(Subscription subscription, PublishedMessage published) {
        try {
            var story = subscription.handler().handle(published.message());
            var result = runtime.orElseThrow().run(story.named(subscription.name()), session(published));
            if (result.outcome() instanceof Outcome.Failure<?> failure) {
                LOG.error(
                        failedDelivery(subscription, published, failure.error().toString()),
                        result.cause().orElse(null));
            }
        } catch (RuntimeException e) {
            LOG.error(failedDelivery(subscription, published, e.toString()), e);
        } finally {
            inFlight.arriveAndDeregister();
        }
    }

    private static StorySession session(PublishedMessage published) {
        var message = published.message();
        return new StorySession(
                message.metadataText(MessageMetadata.CORRELATION_ID).orElse(""),
                message.eventId(),
                published.depth(),
                Optional.empty(),
                Map.copyOf(published.context()));
    }

    private static String failedDelivery(Subscription subscription, PublishedMessage published, String why) {
        return "subscription '" + subscription.name() + "' failed to handle "
                + published.message().type().orElse("a message without type") + " "
                + published.message().eventId().orElse("") + " of the event bus '" + published.eventBusName() + "': "
                + why;
    }

    /** Stops taking messages from outside, waits until all that were accepted are handled, and ends the threads. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        inFlight.arriveAndAwaitAdvance();
        threads.shutdown();
    }
}
