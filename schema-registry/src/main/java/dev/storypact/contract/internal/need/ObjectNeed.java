package dev.storypact.contract.internal.need;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The need of an object while its properties are gathered; further properties are welcome. */
final class ObjectNeed {

    private final ObjectNode properties = JsonNodeFactory.instance.objectNode();
    private final ArrayNode required = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode oneNameOf = JsonNodeFactory.instance.arrayNode();

    void add(ReadProperty property, ObjectNode need) {
        property.names().forEach(name -> properties.set(name, need));
        if (!property.required()) {
            return;
        }
        if (property.names().size() == 1) {
            required.add(property.name());
            return;
        }
        var names = oneNameOf.addObject().putArray("anyOf");
        property.names().forEach(name -> names.addObject().putArray("required").add(name));
    }

    ObjectNode toSchema() {
        var schema = ScalarNeeds.typed("object");
        if (!properties.isEmpty()) {
            schema.set("properties", properties);
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (!oneNameOf.isEmpty()) {
            schema.set("allOf", oneNameOf);
        }
        return schema;
    }
}
