package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.story.message.EventVersion;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a version of ours looks at a server, which counts its versions 1, 2, 3 and has no place for 1.0 or 1.1.
 *
 * <p>The keyword {@code x-storypact-version} says which version it is. A boolean schema becomes an object that means the
 * same, {@code x-storypact-boolean} says that it was one. Apicurio takes an object for JSON Schema only where it has
 * {@code $schema} or {@code properties}: where there is neither, empty {@code properties} are added, and
 * {@code x-storypact-added} says so. Reading takes all of that away again.
 *
 * @param version what it says it is, if it says so
 * @param schema the schema without these keywords
 * @param isOurs whether it had one of them
 */
record RegisteredForm(Optional<EventVersion> version, JsonNode schema, boolean isOurs) {

    private static final String VERSION = "x-storypact-version";
    private static final String BOOLEAN = "x-storypact-boolean";
    private static final String ADDED = "x-storypact-added";
    private static final String PROPERTIES = "properties";
    private static final Set<String> TELLING = Set.of("$schema", PROPERTIES);

    /** {@return the schema as it is registered} */
    static ObjectNode written(EventVersion version, JsonNode schema) {
        var form = JsonNodeFactory.instance.objectNode();
        if (schema.isObject() && schema.has("$schema")) {
            form.set("$schema", schema.get("$schema"));
        }
        form.put(VERSION, version.toString());
        if (schema.isBoolean()) {
            form.set(BOOLEAN, schema);
            if (!schema.booleanValue()) {
                form.set("not", form.objectNode());
            }
        }
        schema.properties().forEach(keyword -> form.set(keyword.getKey(), keyword.getValue()));
        if (TELLING.stream().noneMatch(schema::has)) {
            form.put(ADDED, PROPERTIES);
            form.set(PROPERTIES, form.objectNode());
        }
        return form;
    }

    /**
     * {@return what that schema of a server is to us}
     *
     * @param address where it is
     */
    static RegisteredForm read(String address, JsonNode registered) {
        if (!registered.isObject() || !registered.has(VERSION)) {
            return new RegisteredForm(Optional.empty(), registered, false);
        }
        var version = Optional.of(version(address, registered.get(VERSION)));
        if (registered.path(BOOLEAN).isBoolean()) {
            return new RegisteredForm(
                    version, BooleanNode.valueOf(registered.get(BOOLEAN).booleanValue()), true);
        }
        var schema = (ObjectNode) registered.deepCopy();
        if (schema.path(ADDED).asString("").equals(PROPERTIES)) {
            schema.remove(PROPERTIES);
        }
        schema.remove(Set.of(VERSION, ADDED));
        return new RegisteredForm(version, schema, true);
    }

    private static EventVersion version(String address, JsonNode named) {
        if (!named.isString() || !EventVersion.isVersion(named.stringValue())) {
            throw new SchemaFault(
                    "A schema at a server doesn't say rightly which version it is",
                    Location.ofPointer(address, "/" + VERSION),
                    named.toString(),
                    "MAJOR.MINOR or MAJOR.MINOR.PATCH as a text, such as \"1.0\"",
                    "remove this version at the server, and register it again by SchemaRegistry.register");
        }
        return EventVersion.parse(named.stringValue());
    }
}
