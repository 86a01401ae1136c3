package dev.storypact.contract;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * A message that a subscription's handler was fed in a passing test, and what was seen of the handler then.
 *
 * @param recorded the message, as its test recorded it
 * @param subscription the subscription's name
 * @param filter the filter that the subscription has in code
 * @param needs which fields of the data the handler needs
 * @param errors the types of the errors that the handler's story met, such as {@code KeyValueStore::Get/ServiceUnavailable},
 *     each once: those of failed actions, which it may have caught, and the one that it ended with
 * @since 0.1
 */
public record HandledMessage(
        RecordedMessage recorded, String subscription, EventFilter filter, ObservedNeeds needs, List<String> errors) {

    public HandledMessage {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(needs, "needs");
        errors = List.copyOf(errors);
    }

    /** A message that no schema judged in the test, and that has no secrets. */
    public HandledMessage(
            String bus,
            String subscription,
            EventFilter filter,
            EventBusMessage<JsonNode> message,
            String test,
            ObservedNeeds needs,
            List<String> errors) {
        this(new RecordedMessage(bus, message, test), subscription, filter, needs, errors);
    }

    /** {@return the event bus} */
    public String bus() {
        return recorded.bus();
    }

    /** {@return the message; its data is not to be changed} */
    public EventBusMessage<JsonNode> message() {
        return recorded.message();
    }

    /** {@return the unique id of the test} */
    public String test() {
        return recorded.test();
    }
}
