package dev.storypact.story.runtime;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.internal.AnnotatedSubscriptions;
import dev.storypact.story.runtime.internal.NameLimit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The wish to handle each message of a bus that a filter accepts with a story.
 *
 * <pre>{@code
 * Subscription.on("order-events").named("reserve-stock")
 *     .where(EventFilter.type("ORDER_PLACED").and(EventFilter.versions("1.x")))
 *     .handle(OrderPlaced.class, Inventory::reserve)
 *     .retrying(RetryPolicy.exponential(5, Duration.ofSeconds(1)))
 *     .deadLetteringTo("dead-letter-events")
 * }</pre>
 *
 * @param eventBusName the bus
 * @param name names the subscription in logs and reports; unique within a runtime
 * @param filter the messages that it wants
 * @param handler makes the story for one message
 * @param delivery retries, dead letters, concurrency and time limit; {@link DeliverySettings#DEFAULT} unless given
 * @since 0.1
 */
public record Subscription(
        String eventBusName, String name, EventFilter filter, MessageHandler handler, DeliverySettings delivery) {

    public Subscription {
        NameLimit.require("the name of an event bus", eventBusName);
        NameLimit.require("the name of a subscription", name);
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(delivery, "delivery");
    }

    /** Makes a subscription that is delivered to by default. */
    public Subscription(String eventBusName, String name, EventFilter filter, MessageHandler handler) {
        this(eventBusName, name, filter, handler, DeliverySettings.DEFAULT);
    }

    /**
     * Reads the subscriptions that a class declares with {@link dev.storypact.story.Subscribes} on its methods.
     *
     * @throws IllegalArgumentException if a method that carries the annotation can't be a handler; the message names the
     *     method, what was found and what was allowed
     */
    public static List<Subscription> of(Class<?> declaring) {
        return AnnotatedSubscriptions.of(declaring);
    }

    /** {@return this subscription, with failed messages tried again as that policy says} */
    public Subscription retrying(RetryPolicy policy) {
        return with(delivery.retrying(policy));
    }

    /** {@return this subscription, with messages that were tried in vain sent to that bus} */
    public Subscription deadLetteringTo(String deadLetterBus) {
        return with(delivery.deadLetteringTo(deadLetterBus));
    }

    /** {@return this subscription, handling that many messages at once} */
    public Subscription concurrency(int messages) {
        return with(delivery.concurrency(messages));
    }

    /** {@return this subscription, with another time limit for one attempt} */
    public Subscription timeLimit(Duration limit) {
        return with(delivery.timeLimit(limit));
    }

    private Subscription with(DeliverySettings newDelivery) {
        return new Subscription(eventBusName, name, filter, handler, newDelivery);
    }

    /** {@return the start of a subscription to a bus} */
    public static On on(String eventBusName) {
        return new On(eventBusName);
    }

    /**
     * A subscription that has a bus and still needs a name.
     *
     * @param eventBusName the bus
     */
    public record On(String eventBusName) {

        /** {@return the subscription under that name, which wants every message until {@code where} says otherwise} */
        public Named named(String name) {
            return new Named(eventBusName, name, EventFilter.all());
        }
    }

    /**
     * A subscription that has a bus and a name and still needs a handler.
     *
     * @param eventBusName the bus
     * @param name its own name
     * @param filter the messages that it wants
     */
    public record Named(String eventBusName, String name, EventFilter filter) {

        /** {@return the subscription to those messages alone} */
        public Named where(EventFilter newFilter) {
            return new Named(eventBusName, name, newFilter);
        }

        /** {@return the subscription whose messages are handled as that method says, their data decoded to that class} */
        public <T> Subscription handle(Class<T> dataType, Function<EventBusMessage<T>, ? extends Story<?>> handler) {
            return new Subscription(
                    eventBusName,
                    name,
                    filter,
                    message -> handler.apply(message.withData(StoryJson.fromTree(message.data(), dataType))));
        }

        /** {@return the subscription whose messages are handled as that method says, their data as JSON} */
        public Subscription handle(Function<EventBusMessage<JsonNode>, ? extends Story<?>> handler) {
            return new Subscription(eventBusName, name, filter, handler::apply);
        }
    }
}
