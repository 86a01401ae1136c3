package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StorySession;

/** Who receives what: a telling, a bus and a filter. */
record ReceiverKey(ReceivingTelling telling, String eventBusName, EventFilter filter) {

    static ReceiverKey of(EventBusReceiveMessages action, StorySession session) {
        return new ReceiverKey(ReceivingTelling.of(session), action.eventBusName(), action.filter());
    }

    boolean wants(PublishedMessage published) {
        return eventBusName.equals(published.eventBusName()) && filter.accepts(published.message());
    }
}
