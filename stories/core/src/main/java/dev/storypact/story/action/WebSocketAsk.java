package dev.storypact.story.action;

/**
 * Asks of web sockets.
 *
 * @since 0.1
 */
public interface WebSocketAsk extends Performer {

    /**
     * Sends a message on one connection.
     *
     * @param message anything that Jackson writes as JSON
     * @throws StoryException with one of the error types of {@link WebSocketSendMessage}
     */
    default void webSocketSendMessage(String webSocketName, String connectionId, Object message) {
        perform(new WebSocketSendMessage(webSocketName, connectionId, message));
    }
}
