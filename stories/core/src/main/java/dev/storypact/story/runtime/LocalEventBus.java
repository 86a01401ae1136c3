package dev.storypact.story.runtime;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.runtime.internal.HandlerThreads;
import dev.storypact.story.runtime.internal.InFlight;
import dev.storypact.story.runtime.internal.SerialQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
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

    /** The depth of a message that no handler published. */
    private static final int FROM_OUTSIDE = 1;

    private final Set<String> names;
    private final Map<Subscription, SerialQueue> queues = new LinkedHashMap<>();
    private final ExecutorService threads = HandlerThreads.newExecutor();
    private final InFlight inFlight = new InFlight();
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
        if (closed && messages.stream().anyMatch(message -> message.depth() == FROM_OUTSIDE)) {
            throw new EventBusException(
                    EventBusSendMessages.SERVICE_UNAVAILABLE,
                    "the local event bus is closed: publish before the runtime is closed");
        }
        messages.forEach(this::fanOut);
    }

    private void fanOut(PublishedMessage published) {
        queues.forEach((subscription, queue) -> {
            if (subscription.eventBusName().equals(published.eventBusName())
                    && subscription.filter().accepts(published.message())) {
                inFlight.begin();
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
            inFlight.end();
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

    /**
     * Stops taking messages from outside, waits until all that were accepted, and all that their handlers publish, are
     * handled, and ends the threads. An interrupt ends the waiting.
     */
    @Override
    public void close() {
        closed = true;
        if (inFlight.awaitNone()) {
            threads.shutdown();
        } else {
            threads.shutdownNow();
        }
    }
}
