package dev.storypact.story.runtime;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.internal.AnnotatedSubscriptions;
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
 * }</pre>
 *
 * @param eventBusName the bus
 * @param name names the subscription in logs and reports; unique within a runtime
 * @param filter the messages that it wants
 * @param handler makes the story for one message
 * @since 0.1
 */
public record Subscription(String eventBusName, String name, EventFilter filter, MessageHandler handler) {

    public Subscription {
        Objects.requireNonNull(eventBusName, "eventBusName");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(handler, "handler");
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

    /** {@return the start of a subscription to a bus} */
    public static On on(String eventBusName) {
        return new On(eventBusName);
    }

    /** A subscription that has a bus and still needs a name. */
    public record On(String eventBusName) {

        /** {@return the subscription under that name, which wants every message until {@code where} says otherwise} */
        public Named named(String name) {
            return new Named(eventBusName, name, EventFilter.all());
        }
    }

    /** A subscription that has a bus and a name and still needs a handler. */
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
