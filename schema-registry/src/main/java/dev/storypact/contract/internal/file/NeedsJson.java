package dev.storypact.contract.internal.file;

import dev.storypact.contract.ObservedNeeds;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Needs that tests observed, as contracts and evidence hold them, and the parts that these are made of. */
final class NeedsJson {

    private NeedsJson() {}

    static ObjectNode write(ObservedNeeds needs) {
        var json = PrettyJson.object();
        texts(json.putArray("hard"), needs.hard());
        texts(json.putArray("soft"), needs.soft());
        return json.put("complete", needs.complete());
    }

    static ObservedNeeds read(FileObject json) {
        json.only("hard", "soft", "complete");
        return new ObservedNeeds(
                json.values("hard", NeedsJson::pointer),
                json.values("soft", NeedsJson::pointer),
                json.decoded("complete", NeedsJson::truth));
    }

    static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    static String text(JsonNode value) {
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException("a text");
        }
        return value.asString();
    }

    static String pointer(JsonNode value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("a JSON pointer");
        }
        new ObservedNeeds(List.of(value.asString()), List.of(), false);
        return value.asString();
    }

    private static boolean truth(JsonNode value) {
        if (!value.isBoolean()) {
            throw new IllegalArgumentException("true or false");
        }
        return value.asBoolean();
    }
}
