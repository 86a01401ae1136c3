package dev.storypact.story.runtime;

import dev.storypact.story.action.Done;
import dev.storypact.story.action.WebSocketSendMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Web socket connections of this process: a server adds each that a client opens, and stories send on them.
 *
 * <p>Thread-safe.
 *
 * @since 0.1
 */
public final class LocalWebSockets {

    private final Map<Connection, Consumer<String>> connections = new ConcurrentHashMap<>();

    private record Connection(String webSocketName, String connectionId) {}

    /**
     * Adds a connection.
     *
     * @param sender sends one text message, JSON, to the other end; may be called by any thread
     */
    public void connect(String webSocketName, String connectionId, Consumer<String> sender) {
        connections.put(new Connection(webSocketName, connectionId), sender);
    }

    /** Removes a connection; does nothing where there is none. */
    public void disconnect(String webSocketName, String connectionId) {
        connections.remove(new Connection(webSocketName, connectionId));
    }

    /** {@return what performs {@code WebSocket::SendMessage} on these connections} */
    public ActionProcessors processors() {
        return ActionProcessors.none().with(WebSocketSendMessage.class, this::send);
    }

    private Done send(WebSocketSendMessage send, StorySession session) {
        var sender = connections.get(new Connection(send.webSocketName(), send.connectionId()));
        if (sender == null) {
            throw WebSocketSendMessage.CONNECTION_NOT_FOUND.exception(
                    send,
                    "the web socket '" + send.webSocketName() + "' has no connection '" + send.connectionId()
                            + "': it is closed, or was never added with connect");
        }
        try {
            sender.accept(StoryJson.write(StoryJson.toTree(send.message())));
        } catch (StoryJsonException e) {
            throw WebSocketSendMessage.INVALID_MESSAGE.exception(send, e.getMessage());
        }
        return Done.DONE;
    }
}
