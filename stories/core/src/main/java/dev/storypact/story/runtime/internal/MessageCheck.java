package dev.storypact.story.runtime.internal;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.message.StoryJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds what makes a complete message one that no event bus takes. */
final class MessageCheck {

    /** Jackson reads and writes 500 levels; an envelope and a dead letter around the data take some of them. */
    private static final int DEEPEST = 400;

    private static final List<String> TEXTS = List.of(
            MessageMetadata.EVENT_ID,
            MessageMetadata.TIMESTAMP,
            MessageMetadata.CORRELATION_ID,
            MessageMetadata.CAUSATION_ID,
            MessageMetadata.STORY);

    private MessageCheck() {}

    /** {@return what is wrong, for people; empty if nothing is} */
    static Optional<String> defect(EventBusMessage<JsonNode> message) {
        if (message.data().isNull()) {
            return Optional.of("the data of a message is null in JSON: publish an empty object instead");
        }
        return notText(message)
                .or(() -> noType(message))
                .or(() -> tooLong(message))
                .or(() -> tooDeep("the data of a message", message.data()))
                .or(() -> tooDeep("the metadata of a message", StoryJson.toTree(message.metadata())));
    }

    /** A CloudEvent needs a type, and says by that one that there is none. */
    private static Optional<String> noType(EventBusMessage<JsonNode> message) {
        return message.type()
                .filter(type -> type.isBlank() || type.equals(CloudEventAttributes.NONE))
                .map(type -> "the type of a message must not be '" + type + "': name the event, or leave the type out");
    }

    /** {@return what is wrong with a value that no bus can write; {@code what} names it} */
    static Optional<String> tooDeep(String what, JsonNode value) {
        return isDeeper(value, DEEPEST)
                ? Optional.of(what + " is nested more than " + DEEPEST
                        + " deep: flatten it, or refer to its parts by their ids")
                : Optional.empty();
    }

    private static boolean isDeeper(JsonNode node, int levels) {
        if (!node.isContainer()) {
            return false;
        }
        if (levels == 0) {
            return true;
        }
        for (var inner : node) {
            if (isDeeper(inner, levels - 1)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> notText(EventBusMessage<JsonNode> message) {
        return TEXTS.stream()
                .filter(message.metadata()::containsKey)
                .filter(name -> message.metadataText(name).isEmpty())
                .findFirst()
                .map(name -> "the metadata '" + name + "' must be a text, it is "
                        + message.metadata().get(name) + ": give it as text");
    }

    private static Optional<String> tooLong(EventBusMessage<JsonNode> message) {
        return names(message).entrySet().stream()
                .filter(entry -> !NameLimit.allows(entry.getValue()))
                .findFirst()
                .map(entry -> NameLimit.describe(entry.getKey(), entry.getValue()));
    }

    private static Map<String, String> names(EventBusMessage<JsonNode> message) {
        var names = new LinkedHashMap<String, String>();
        message.type().ifPresent(type -> names.put("the type of a message", type));
        message.source().ifPresent(source -> names.put("the source of a message", source));
        message.groupId().ifPresent(id -> names.put("the group id of a message", id));
        message.deduplicationId().ifPresent(id -> names.put("the deduplication id of a message", id));
        message.eventId().ifPresent(id -> names.put("the event id of a message", id));
        message.metadata()
                .keySet()
                .forEach(name -> names.merge(
                        "a metadata name of a message",
                        name,
                        (one, other) -> one.length() < other.length() ? other : one));
        return names;
    }
}
