package dev.storypact.story.action;

import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Publishes messages to an event bus, which delivers each to every subscription that wants it.
 *
 * <p>All messages are accepted or none is. The bus gives each an event id, a timestamp and a correlation id where the
 * story gave none.
 *
 * @param eventBusName the bus
 * @param eventBusMessages at least one message, in the order in which they happened
 * @param context the context of the publishing story, which the subscribers' stories will read; values of
 *     {@linkplain ContextKey#local() local} keys are left out
 * @since 0.1
 */
public record EventBusSendMessages(
        String eventBusName, List<EventBusMessage<?>> eventBusMessages, Map<String, Object> context)
        implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "EventBus::SendMessages";

    /** There is no bus of that name. */
    public static final StoryErrorType BUS_NOT_FOUND = StoryErrorType.permanent(TYPE + "/BusNotFound");

    /** The service may not publish to that bus. */
    public static final StoryErrorType ACCESS_DENIED = StoryErrorType.permanent(TYPE + "/AccessDenied");

    /** A message is larger than the bus takes. */
    public static final StoryErrorType MESSAGE_TOO_LARGE = StoryErrorType.permanent(TYPE + "/MessageTooLarge");

    /** A message can't be written as JSON, or its schema refuses it. */
    public static final StoryErrorType INVALID_MESSAGE = StoryErrorType.permanent(TYPE + "/InvalidMessage");

    /** The bus can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    /** The chain of events that led here is longer than a chain can sensibly be: handlers set off each other. */
    public static final StoryErrorType EVENT_STORM = StoryErrorType.permanent(TYPE + "/EventStorm");

    private static final List<StoryErrorType> ERROR_TYPES =
            List.of(BUS_NOT_FOUND, ACCESS_DENIED, MESSAGE_TOO_LARGE, INVALID_MESSAGE, SERVICE_UNAVAILABLE, EVENT_STORM);

    public EventBusSendMessages {
        Objects.requireNonNull(eventBusName, "eventBusName");
        eventBusMessages = List.copyOf(eventBusMessages);
        if (eventBusMessages.isEmpty()) {
            throw new IllegalArgumentException("no message to send to the event bus '" + eventBusName + "'");
        }
        var shared = new LinkedHashMap<>(context);
        shared.keySet().removeIf(ContextKey::isLocal);
        context = Collections.unmodifiableMap(shared);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }
}
