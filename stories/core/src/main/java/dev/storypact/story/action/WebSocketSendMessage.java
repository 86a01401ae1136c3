package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;

/**
 * Sends a message to whoever is at the other end of one web socket connection.
 *
 * @param webSocketName the web socket endpoint
 * @param connectionId the connection
 * @param message anything that Jackson writes as JSON
 * @since 0.1
 */
public record WebSocketSendMessage(String webSocketName, String connectionId, Object message) implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "WebSocket::SendMessage";

    /** There is no such connection, or it is closed. */
    public static final StoryErrorType CONNECTION_NOT_FOUND = StoryErrorType.permanent(TYPE + "/ConnectionNotFound");

    /** The service may not send on that endpoint. */
    public static final StoryErrorType ACCESS_DENIED = StoryErrorType.permanent(TYPE + "/AccessDenied");

    /** The message is larger than the endpoint takes. */
    public static final StoryErrorType MESSAGE_TOO_LARGE = StoryErrorType.permanent(TYPE + "/MessageTooLarge");

    /** The message can't be written as JSON. */
    public static final StoryErrorType INVALID_MESSAGE = StoryErrorType.permanent(TYPE + "/InvalidMessage");

    /** The endpoint can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES =
            List.of(CONNECTION_NOT_FOUND, ACCESS_DENIED, MESSAGE_TOO_LARGE, INVALID_MESSAGE, SERVICE_UNAVAILABLE);

    public WebSocketSendMessage {
        Objects.requireNonNull(webSocketName, "webSocketName");
        Objects.requireNonNull(connectionId, "connectionId");
        Objects.requireNonNull(message, "message");
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
