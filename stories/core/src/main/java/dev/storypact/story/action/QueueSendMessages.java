package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Sends messages to a queue, from which one receiver takes each.
 *
 * <p>All messages are accepted or none is.
 *
 * @param queueName the queue
 * @param queueMessages at least one message, in the order in which they are to be taken
 * @since 0.1
 */
public record QueueSendMessages(String queueName, List<QueueMessage<?>> queueMessages) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "Queue::SendMessages";

    /** There is no queue of that name. */
    public static final StoryErrorType QUEUE_NOT_FOUND = StoryErrorType.permanent(TYPE + "/QueueNotFound");

    /** The service may not send to that queue. */
    public static final StoryErrorType ACCESS_DENIED = StoryErrorType.permanent(TYPE + "/AccessDenied");

    /** A message is larger than the queue takes. */
    public static final StoryErrorType MESSAGE_TOO_LARGE = StoryErrorType.permanent(TYPE + "/MessageTooLarge");

    /** A message can't be written as JSON. */
    public static final StoryErrorType INVALID_MESSAGE = StoryErrorType.permanent(TYPE + "/InvalidMessage");

    /** The queue can't be reached, is overloaded or full. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES =
            List.of(QUEUE_NOT_FOUND, ACCESS_DENIED, MESSAGE_TOO_LARGE, INVALID_MESSAGE, SERVICE_UNAVAILABLE);

    public QueueSendMessages {
        Objects.requireNonNull(queueName, "queueName");
        queueMessages = List.copyOf(queueMessages);
        if (queueMessages.isEmpty()) {
            throw new IllegalArgumentException("no message to send to the queue '" + queueName + "'");
        }
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
