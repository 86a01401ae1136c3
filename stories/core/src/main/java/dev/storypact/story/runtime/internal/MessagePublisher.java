package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import dev.storypact.story.runtime.ActionProcessor;
import dev.storypact.story.runtime.EventBus;
import dev.storypact.story.runtime.EventBusException;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StorySession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Performs {@code EventBus::SendMessages}: completes each message, writes it as JSON and hands it to an event bus. */
public final class MessagePublisher implements ActionProcessor<EventBusSendMessages, Done> {

    private final EventBus eventBus;
    private final StoryClock clock;
    private final Supplier<String> eventIds;

    public MessagePublisher(EventBus eventBus, StoryClock clock, Supplier<String> eventIds) {
        this.eventBus = eventBus;
        this.clock = clock;
        this.eventIds = eventIds;
    }

    @Override
    public Done process(EventBusSendMessages action, StorySession session) {
        if (!eventBus.has(action.eventBusName())) {
            throw EventBusSendMessages.BUS_NOT_FOUND.exception(
                    action, UnknownBus.describe(action.eventBusName(), eventBus));
        }
        if (session.depth() >= StorySession.MAX_DEPTH) {
            throw EventBusSendMessages.EVENT_STORM.exception(action, storm(action, session));
        }
        try {
            var context = context(action);
            var published = new ArrayList<PublishedMessage>();
            for (int i = 0; i < action.eventBusMessages().size(); i++) {
                var message = complete(action, i, session);
                published.add(new PublishedMessage(action.eventBusName(), message, context, session.depth() + 1));
            }
            eventBus.publish(published);
        } catch (EventBusException e) {
            throw e.type().exception(action, e.description());
        }
        return Done.DONE;
    }

    private EventBusMessage<JsonNode> complete(EventBusSendMessages action, int index, StorySession session) {
        EventBusMessage<JsonNode> message;
        try {
            message = completed(action.eventBusMessages().get(index), session);
        } catch (StoryJsonException e) {
            throw invalid(action, index, e.getMessage());
        }
        MessageCheck.defect(message).ifPresent(defect -> {
            throw invalid(action, index, defect);
        });
        return message;
    }

    private static StoryException invalid(EventBusSendMessages action, int index, String defect) {
        var type = action.eventBusMessages().get(index).type().map(NameLimit::shortened);
        var place =
                "message " + (index + 1) + " of " + action.eventBusMessages().size() + " for the event bus '"
                        + action.eventBusName() + "', " + type.orElse("without a type") + ": ";
        return EventBusSendMessages.INVALID_MESSAGE.exception(action, place + defect);
    }

    private static String storm(EventBusSendMessages action, StorySession session) {
        return "an event storm: "
                + action.eventBusMessages().get(0).type().orElse("a message without type")
                + " on the event bus '" + action.eventBusName() + "' would be event " + (session.depth() + 1)
                + " of the chain with the correlation id '" + session.correlationId() + "', a chain has at most "
                + StorySession.MAX_DEPTH
                + ": look for handlers that publish what they, or each other, are subscribed to";
    }

    private static Map<String, JsonNode> context(EventBusSendMessages action) {
        var context = new LinkedHashMap<String, JsonNode>();
        action.context().forEach((name, value) -> context.put(name, contextValue(action, name, value)));
        return context;
    }

    private static JsonNode contextValue(EventBusSendMessages action, String name, Object value) {
        var key = "the context key '" + NameLimit.shortened(name) + "'";
        try {
            var tree = StoryJson.toTree(value);
            MessageCheck.tooDeep(key, tree).ifPresent(defect -> {
                throw EventBusSendMessages.INVALID_MESSAGE.exception(action, defect);
            });
            return tree;
        } catch (StoryJsonException e) {
            throw EventBusSendMessages.INVALID_MESSAGE.exception(action, key + ": " + e.getMessage());
        }
    }

    /** A time, an id or an enum that the story gave is text for every subscriber. */
    private static Object asDelivered(Object value) {
        return !(value instanceof String) && StoryJson.toTree(value) instanceof StringNode text
                ? text.asString()
                : value;
    }

    private EventBusMessage<JsonNode> completed(EventBusMessage<?> message, StorySession session) {
        var metadata = new LinkedHashMap<>(message.metadata());
        metadata.replaceAll((name, value) -> asDelivered(value));
        metadata.computeIfAbsent(MessageMetadata.EVENT_ID, name -> eventIds.get());
        metadata.computeIfAbsent(MessageMetadata.TIMESTAMP, name -> clock.now().toString());
        metadata.putIfAbsent(MessageMetadata.CORRELATION_ID, session.correlationId());
        session.causationId().ifPresent(id -> metadata.putIfAbsent(MessageMetadata.CAUSATION_ID, id));
        session.storyName().ifPresent(name -> metadata.putIfAbsent(MessageMetadata.STORY, name));
        return message.withMetadata(metadata).withData(StoryJson.toTree(message.data()));
    }
}
