package dev.storypact.testkit.matcher;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.QueueSendMessages;
import java.util.List;

/**
 * Matches messages sent to a queue, and can say how many.
 *
 * <p>Immutable and thread-safe; each {@code with} method returns a new matcher.
 *
 * @since 0.1
 */
public final class QueueSendMessagesMatcher implements ActionMatcher<QueueSendMessages, Done> {

    private final ConditionMatcher<QueueSendMessages, Done> matcher;

    private QueueSendMessagesMatcher(ConditionMatcher<QueueSendMessages, Done> matcher) {
        this.matcher = matcher;
    }

    static QueueSendMessagesMatcher to(String queueName) {
        return new QueueSendMessagesMatcher(ConditionMatcher.<QueueSendMessages, Done>of(
                        QueueSendMessages.class, QueueSendMessages.TYPE)
                .where(Condition.equal("to '" + queueName + "'", "queue", QueueSendMessages::queueName, queueName)));
    }

    /** {@return this matcher, for exactly so many messages sent at once} */
    public QueueSendMessagesMatcher withMessages(int count) {
        return new QueueSendMessagesMatcher(matcher.where(Condition.equal(
                "with " + count + (count == 1 ? " message" : " messages"),
                "number of messages",
                sending -> sending.queueMessages().size(),
                count)));
    }

    @Override
    public Class<QueueSendMessages> actionClass() {
        return matcher.actionClass();
    }

    @Override
    public List<String> differences(Action<?> action) {
        return matcher.differences(action);
    }

    @Override
    public String toString() {
        return matcher.toString();
    }
}
