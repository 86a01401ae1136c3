package dev.storypact.contract.internal.mask;

import dev.storypact.contract.MaskedMessage;
import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Hides the secrets of one message. */
public final class Masking {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ANY = "*";

    private final SecretNames names;
    private final List<List<String>> places;
    private final List<String> masked = new ArrayList<>();

    private Masking(SecretNames names, List<List<String>> places) {
        this.names = names;
        this.places = places;
    }

    /** {@return the message without what these names and places hold} */
    public static MaskedMessage of(EventBusMessage<JsonNode> message, SecretNames names, List<String> places) {
        var masking = new Masking(names, places.stream().map(Masking::segments).toList());
        var data = masking.value(message.data(), "/data", masking.places, false);
        var metadata = new LinkedHashMap<String, Object>();
        message.metadata().forEach((name, value) -> metadata.put(name, masking.entry(name, value)));
        return masking.masked.isEmpty()
                ? new MaskedMessage(message, List.of())
                : new MaskedMessage(message.withData(data).withMetadata(metadata), masking.masked);
    }

    private Object entry(String name, Object value) {
        var before = masked.size();
        var hidden = value(StoryJson.toTree(value), JsonPointers.child("/metadata", name), List.of(), names.have(name));
        if (masked.size() == before) {
            return value;
        }
        return hidden.isString() ? hidden.asString() : hidden;
    }

    private static List<String> segments(String place) {
        var segments = new ArrayList<String>();
        for (var segment : place.substring(1).split("/", -1)) {
            segments.add(segment.replace("~1", "/").replace("~0", "~"));
        }
        return segments;
    }

    /**
     * {@return a copy of the value, or what hides it}
     *
     * @param inside what is left of the places that may still lead into the value
     * @param secret whether all within is to be hidden
     */
    private JsonNode value(JsonNode value, String pointer, List<List<String>> inside, boolean secret) {
        var hidden = secret || inside.contains(List.of());
        if (value.isObject()) {
            var object = JSON.objectNode();
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                var name = property.getKey();
                object.set(
                        name,
                        value(
                                property.getValue(),
                                JsonPointers.child(pointer, name),
                                within(inside, name),
                                hidden || names.have(name)));
            }
            return object;
        }
        if (value.isArray()) {
            var array = JSON.arrayNode();
            for (var element : value) {
                var index = array.size();
                array.add(value(
                        element, JsonPointers.child(pointer, index), within(inside, String.valueOf(index)), hidden));
            }
            return array;
        }
        return hidden ? hidden(value, pointer) : value;
    }

    private static List<List<String>> within(List<List<String>> places, String name) {
        return places.stream()
                .filter(place -> !place.isEmpty())
                .filter(place -> place.get(0).equals(ANY) || place.get(0).equals(name))
                .map(place -> place.subList(1, place.size()))
                .toList();
    }

    private JsonNode hidden(JsonNode value, String pointer) {
        if (value.isNull()) {
            return value; // that there is none is no secret
        }
        masked.add(pointer);
        if (value.isNumber()) {
            return JSON.numberNode(0);
        }
        return value.isBoolean() ? JSON.booleanNode(false) : JSON.stringNode("***");
    }
}
