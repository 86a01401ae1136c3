package dev.storypact.contract.internal.need;

import dev.storypact.schema.internal.json.JsonFile;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a need that is given as a JSON pointer asks of data, as a JSON schema. */
public final class PointerNeed {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Pattern FORM = Pattern.compile("(?:/(?:[^/~]|~[01])*+)++");

    // As many levels as a file may have.
    private static final int MOST_STEPS = JsonFile.DEEPEST;

    private PointerNeed() {}

    /**
     * {@return the pointer as it is}
     *
     * @throws IllegalArgumentException if it is no JSON pointer, or points to the whole of the data
     */
    public static String checked(String pointer) {
        if (!FORM.matcher(pointer).matches()) {
            throw new IllegalArgumentException("'" + pointer
                    + "' is no JSON pointer to a part of the data: write /orderId, /customer/email, or /lines/*/sku for each"
                    + " element of a list");
        }
        return bounded(pointer);
    }

    /**
     * {@return the pointer as it is}
     *
     * @throws IllegalArgumentException if it has more steps than data may have levels
     */
    public static String bounded(String pointer) {
        var steps = pointer.chars().filter(c -> c == '/').count();
        if (steps > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "a JSON pointer of at most " + MOST_STEPS + " steps, not one of " + steps);
        }
        return pointer;
    }

    /**
     * {@return the need of a declared pointer: all on the way is there, and what it leads to isn't null}
     *
     * @param pointer a star in it stands for each element of an array
     */
    public static JsonNode declared(String pointer) {
        return declared(names(pointer));
    }

    /**
     * {@return the need of an observed pointer: it was left out of one message, so nothing is known but that it must be there
     * where all on the way to it is}
     *
     * @param pointer a number in it is an element of an array, or the name of a property
     */
    public static JsonNode observed(String pointer) {
        return observed(names(pointer));
    }

    private static List<String> names(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(name -> name.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static ObjectNode declared(List<String> names) {
        if (names.isEmpty()) {
            return JSON.objectNode().set("not", JSON.objectNode().put("type", "null"));
        }
        var rest = declared(names.subList(1, names.size()));
        if (names.get(0).equals("*")) {
            return JSON.objectNode().put("type", "array").set("items", rest);
        }
        ObjectNode object = JSON.objectNode().put("type", "object");
        return property(object, names.get(0), rest);
    }

    private static ObjectNode observed(List<String> names) {
        var schema = JSON.objectNode();
        if (names.isEmpty()) {
            return schema;
        }
        var last = names.size() == 1;
        var rest = observed(names.subList(1, names.size()));
        if (names.get(0).matches("0|[1-9][0-9]{0,2}") && !last) {
            var elements = schema.putArray("prefixItems");
            for (var index = Integer.parseInt(names.get(0)); index > 0; index--) {
                elements.add(true);
            }
            elements.add(rest);
        }
        if (last) {
            return property(schema, names.get(0), rest);
        }
        schema.putObject("properties").set(names.get(0), rest);
        return schema;
    }

    private static ObjectNode property(ObjectNode object, String name, ObjectNode need) {
        object.putArray("required").add(name);
        if (!need.isEmpty()) {
            object.putObject("properties").set(name, need);
        }
        return object;
    }
}
