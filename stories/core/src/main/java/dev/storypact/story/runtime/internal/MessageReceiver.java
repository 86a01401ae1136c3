package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.ActionProcessor;
import dev.storypact.story.runtime.EventBus;
import dev.storypact.story.runtime.StorySession;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Performs {@code EventBus::ReceiveMessages}. */
public final class MessageReceiver
        implements ActionProcessor<EventBusReceiveMessages, List<EventBusMessage<JsonNode>>> {

    private final EventBus eventBus;
    private final Receiving receiving;

    public MessageReceiver(EventBus eventBus, Receivers receivers) {
        this(eventBus, (Receiving) receivers);
    }

    /** Receives from what was published to that bus. */
    public MessageReceiver(SimulatedEventBus eventBus) {
        this(eventBus, eventBus);
    }

    private MessageReceiver(EventBus eventBus, Receiving receiving) {
        this.eventBus = eventBus;
        this.receiving = receiving;
    }

    @Override
    public List<EventBusMessage<JsonNode>> process(EventBusReceiveMessages action, StorySession session) {
        if (!eventBus.has(action.eventBusName())) {
            throw EventBusReceiveMessages.BUS_NOT_FOUND.exception(
                    action, UnknownBus.describe(action.eventBusName(), eventBus));
        }
        return receiving.receive(action, session);
    }
}
