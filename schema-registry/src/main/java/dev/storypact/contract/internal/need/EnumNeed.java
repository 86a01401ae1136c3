package dev.storypact.contract.internal.need;

import dev.storypact.story.message.StoryJson;
import dev.storypact.story.message.StoryJsonException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The need of an enum: one of the texts that its constants are read from. */
final class EnumNeed {

    private EnumNeed() {}

    /** {@return the need; empty if a constant isn't read from the text that it is written as} */
    static Optional<ObjectNode> of(Class<?> type) {
        var need = ScalarNeeds.typed("string");
        var texts = need.putArray("enum");
        for (var constant : type.getEnumConstants()) {
            var text = StoryJson.toTree(constant);
            if (!text.isString() || !reads(text, type, constant)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(need);
    }

    /** {@return the same need, which {@code null} satisfies too} */
    static ObjectNode nullable(ObjectNode need) {
        var widened = JsonNodeFactory.instance.objectNode();
        var values = widened.putArray("enum");
        need.path("enum").forEach(values::add);
        values.addNull();
        return widened;
    }

    private static boolean reads(JsonNode text, Class<?> type, Object constant) {
        try {
            return StoryJson.fromTree(text, type) == constant;
        } catch (StoryJsonException unreadable) {
            return false;
        }
    }
}
