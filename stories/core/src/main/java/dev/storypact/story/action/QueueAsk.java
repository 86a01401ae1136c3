package dev.storypact.story.action;

import java.util.List;

/**
 * Asks of queues.
 *
 * @since 0.1
 */
public interface QueueAsk extends Performer {

    /**
     * Sends messages to a queue.
     *
     * @param queueMessages at least one message
     * @throws StoryException with one of the error types of {@link QueueSendMessages}
     */
    default void queueSendMessages(String queueName, List<? extends QueueMessage<?>> queueMessages) {
        perform(new QueueSendMessages(queueName, List.copyOf(queueMessages)));
    }

    /**
     * Sends one message to a queue: {@link #queueSendMessages} with a list of one.
     *
     * @throws StoryException with one of the error types of {@link QueueSendMessages}
     */
    default void queueSendMessage(String queueName, QueueMessage<?> queueMessage) {
        queueSendMessages(queueName, List.of(queueMessage));
    }
}
