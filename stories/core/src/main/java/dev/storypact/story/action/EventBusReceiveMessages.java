package dev.storypact.story.action;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Takes messages that were published to an event bus: a pull subscription of the telling that asks.
 *
 * <p>A receiver is one telling of a story, one bus and one filter. The bus knows it from the first time that the telling
 * asks for it until the telling ends, and keeps for it, in the order of publication, each message that is published in
 * that time and that the filter accepts. Each such message is answered once to each receiver; receivers take nothing
 * from each other, nor from subscriptions. To miss nothing, ask once, with no wait, before what may set off the messages.
 * Tellings that run at the same time with one correlation id, cause and story name count as one.
 *
 * <p>A receiver that leaves too much behind loses the oldest messages, with a warning in the log.
 *
 * <p>In a simulation a receiver also takes what was published in that world before it first asked. In a branch of a parallel
 * block it waits as a delay does: the other branches go on, the first message wakes it, and the clock moves only when every
 * branch waits. Outside of such blocks the wait passes at once, up to the first message that an alarm of the clock publishes.
 * While a story waits there, the subscriptions of its world handle what they want, on its thread, so that it can wait for what
 * they publish.
 * Where a branch had to wait, interceptors see the action again when its wait has ended, and its answer then.
 *
 * @param eventBusName the bus
 * @param filter the messages that are wanted; in JSON, as it prints itself
 * @param max how many messages at the most, at least 1
 * @param maxWait how long to wait for the first message; not negative
 * @since 0.1
 */
public record EventBusReceiveMessages(
        String eventBusName, @JsonIgnore EventFilter filter, int max, Duration maxWait)
        implements Action<List<EventBusMessage<JsonNode>>> {

    /** The name of this kind of action. */
    public static final String TYPE = "EventBus::ReceiveMessages";

    /** There is no bus of that name. */
    public static final StoryErrorType BUS_NOT_FOUND = StoryErrorType.permanent(TYPE + "/BusNotFound");

    /** The waiting thread was interrupted. */
    public static final StoryErrorType INTERRUPTED = StoryErrorType.permanent(TYPE + "/Interrupted");

    /** The caller may not receive from the bus. */
    public static final StoryErrorType ACCESS_DENIED = StoryErrorType.permanent(TYPE + "/AccessDenied");

    /** The bus is not available now. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES =
            List.of(BUS_NOT_FOUND, ACCESS_DENIED, SERVICE_UNAVAILABLE, INTERRUPTED);

    private static final ResultType<List<EventBusMessage<JsonNode>>> RESULT_TYPE =
            ResultType.listOf(ResultType.<EventBusMessage<JsonNode>>parametric(EventBusMessage.class, JsonNode.class));

    public EventBusReceiveMessages {
        Objects.requireNonNull(eventBusName, "eventBusName");
        Objects.requireNonNull(filter, "filter");
        if (max < 1) {
            throw new IllegalArgumentException("a story receives at most some messages, at least 1, not " + max);
        }
        if (maxWait.isNegative()) {
            throw new IllegalArgumentException("a wait is not negative: " + maxWait);
        }
    }

    /** {@return the filter as it prints itself} */
    @JsonProperty("filter")
    public String filterText() {
        return filter.toString();
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<List<EventBusMessage<JsonNode>>> resultType() {
        return RESULT_TYPE;
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }
}
