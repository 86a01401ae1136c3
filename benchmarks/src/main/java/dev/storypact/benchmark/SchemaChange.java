package dev.storypact.benchmark;

import dev.storypact.story.message.StoryJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changes from one version of an event's schema to the next. */
public enum SchemaChange {
    /** Nothing but the title: contained. */
    EQUAL {
        @Override
        void apply(ObjectNode schema) {
            schema.put("title", "The next version");
        }
    },
    /** Contained. */
    OPTIONAL_PROPERTY_ADDED {
        @Override
        void apply(ObjectNode schema) {
            ((ObjectNode) schema.get("properties")).set("note", StoryJson.parse("{\"type\": \"string\"}"));
        }
    },
    /** Not contained. */
    TYPE_CHANGED {
        @Override
        void apply(ObjectNode schema) {
            ((ObjectNode) schema.at("/properties/p1")).put("type", "string");
        }
    },
    /** Not contained. */
    ENUM_NARROWED {
        @Override
        void apply(ObjectNode schema) {
            ((ArrayNode) schema.at("/properties/p3/enum")).remove(0);
        }
    },
    /** A definition that two properties use, the one directly and the other in an array: not contained. */
    NESTED_TYPE_CHANGED {
        @Override
        void apply(ObjectNode schema) {
            ((ObjectNode) schema.at("/$defs/money/properties/amount")).put("type", "integer");
        }
    },
    /** The least changes that widen every kind a little: contained, and nothing is equal to its old text. */
    ALL_WIDENED {
        @Override
        void apply(ObjectNode schema) {
            for (var property : schema.get("properties")) {
                if (property.has("maximum")) {
                    ((ObjectNode) property).put("maximum", 200_000);
                } else if (property.has("enum")) {
                    ((ArrayNode) property.get("enum")).add("lost");
                } else if (property.has("pattern")) {
                    ((ObjectNode) property).put("pattern", "^[A-Z]{2,3}-[0-9]{4,10}$");
                } else if (property.has("maxLength")) {
                    ((ObjectNode) property).put("maxLength", 100);
                }
            }
            ((ObjectNode) schema.at("/$defs/line/properties/count")).put("minimum", 0);
        }
    };

    abstract void apply(ObjectNode schema);

    /** {@return a changed copy} */
    JsonNode of(ObjectNode schema) {
        var changed = schema.deepCopy();
        apply(changed);
        return changed;
    }
}
