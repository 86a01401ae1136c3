package dev.storypact.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one thing about an event's schema, as its next version does. */
final class ContainmentEventChanges {

    private final Random random;

    ContainmentEventChanges(Random random) {
        this.random = random;
    }

    void apply(ObjectNode schema) {
        var objects = new ArrayList<ObjectNode>();
        collect(schema, objects);
        var object = objects.get(random.nextInt(objects.size()));
        var properties = (ObjectNode) object.get("properties");
        var names = List.copyOf(properties.propertyNames());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(6)) {
            case 0 -> properties.putObject("added").put("type", "string");
            case 1 -> require((ArrayNode) object.get("required"), name);
            case 2 -> ((ArrayNode) object.get("required")).removeAll();
            case 3 -> object.put("description", "The next version");
            default -> change((ObjectNode) properties.get(name));
        }
    }

    private static void require(ArrayNode required, String name) {
        if (required.valueStream().noneMatch(other -> other.stringValue().equals(name))) {
            required.add(name);
        }
    }

    private static void collect(JsonNode schema, List<ObjectNode> objects) {
        if (schema.has("properties")) {
            objects.add((ObjectNode) schema);
        }
        schema.path("properties").forEach(property -> collect(property, objects));
        if (schema.has("items")) {
            collect(schema.get("items"), objects);
        }
    }

    private void change(ObjectNode property) {
        if (property.has("enum")) {
            ((ArrayNode) property.get("enum")).add("added");
        } else if (property.has("maxLength")) {
            property.put("maxLength", property.get("maxLength").intValue() + random.nextInt(3) - 1);
        } else if (property.has("minimum")) {
            property.put("minimum", property.get("minimum").intValue() + random.nextInt(3) - 1);
        } else if (property.has("pattern")) {
            property.put("pattern", "^[A-Za-z0-9_.-]*$");
        } else if (property.has("maxItems")) {
            property.put("maxItems", property.get("maxItems").intValue() + random.nextInt(3) - 1);
        } else if (property.path("type").isString() && !property.has("properties")) {
            property.put("type", random.nextBoolean() ? "integer" : "string");
        }
    }
}
