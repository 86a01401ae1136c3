package dev.storypact.testkit.matcher;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import java.util.List;
import java.util.Optional;

/**
 * Matches publications to an event bus, and can say more of what is published.
 *
 * <p>Immutable and thread-safe; each {@code with} method returns a new matcher.
 *
 * @since 0.1
 */
public final class EventBusSendMessagesMatcher implements ActionMatcher<EventBusSendMessages, Done> {

    private final ConditionMatcher<EventBusSendMessages, Done> matcher;

    private EventBusSendMessagesMatcher(ConditionMatcher<EventBusSendMessages, Done> matcher) {
        this.matcher = matcher;
    }

    static EventBusSendMessagesMatcher toAnyBus() {
        return new EventBusSendMessagesMatcher(
                ConditionMatcher.of(EventBusSendMessages.class, EventBusSendMessages.TYPE));
    }

    EventBusSendMessagesMatcher to(String eventBusName) {
        return where(Condition.equal(
                "to '" + eventBusName + "'", "event bus", EventBusSendMessages::eventBusName, eventBusName));
    }

    /** {@return this matcher, for publications of exactly so many messages} */
    public EventBusSendMessagesMatcher withMessages(int count) {
        return where(Condition.equal(
                "with " + count + (count == 1 ? " message" : " messages"),
                "number of messages",
                sending -> sending.eventBusMessages().size(),
                count));
    }

    /** {@return this matcher, for publications that have a message of that type among them} */
    public EventBusSendMessagesMatcher withMessage(String type) {
        return where(new Condition<>("with a message of type '" + type + "'", sending -> {
            var types = sending.eventBusMessages().stream()
                    .map(message ->
                            message.type().map(known -> "'" + known + "'").orElse("none"))
                    .toList();
            return types.contains("'" + type + "'")
                    ? Optional.empty()
                    : Optional.of("the messages' types are " + types + ", none is '" + type + "'");
        }));
    }

    private EventBusSendMessagesMatcher where(Condition<EventBusSendMessages> condition) {
        return new EventBusSendMessagesMatcher(matcher.where(condition));
    }

    @Override
    public Class<EventBusSendMessages> actionClass() {
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
