package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Gives published messages to the tellings that ask for them. */
interface Receiving {

    /** {@return from none to {@code max} messages, each once to each receiver} */
    List<EventBusMessage<JsonNode>> receive(EventBusReceiveMessages action, StorySession session);
}
