package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a version of ours looks at a server, which counts its versions 1, 2, 3 and has no place for 1.0 or 1.1.
 *
 * <p>The keyword {@code x-storypact-version} says which version it is, {@code x-storypact-after} which one was the newest
 * when it was registered. A boolean schema becomes an object that means the
 * same, {@code x-storypact-boolean} says that it was one. Apicurio takes an object for JSON Schema only where it has
 * {@code $schema} or {@code properties}: where there is neither, empty {@code properties} are added, and
 * {@code x-storypact-added} says so. Reading takes all of that away again.
 *
 * @param version what it says it is, if it says so
 * @param after which one was the newest when it was registered, if it says so
 * @param schema the schema without these keywords
 * @param isOurs whether it had one of them
 */
record RegisteredForm(Optional<EventVersion> version, Optional<Predecessor> after, JsonNode schema, boolean isOurs) {

    private static final String VERSION = "x-storypact-version";
    private static final String AFTER = "x-storypact-after";
    private static final String BOOLEAN = "x-storypact-boolean";
    private static final String ADDED = "x-storypact-added";
    private static final String PROPERTIES = "properties";
    private static final List<String> RESERVED = List.of(VERSION, AFTER, BOOLEAN, ADDED);
    private static final Set<String> TELLING = Set.of("$schema", PROPERTIES);

    /** {@return the keywords of a schema that it may not have, as they say something else at a server} */
    static List<String> reserved(JsonNode schema) {
        return RESERVED.stream().filter(schema::has).toList();
    }

    /**
     * {@return the schema as it is registered}
     *
     * @param schema has no {@linkplain #reserved reserved} keyword
     */
    static ObjectNode written(EventVersion version, Predecessor after, JsonNode schema) {
        var form = JsonNodeFactory.instance.objectNode();
        if (schema.isObject() && schema.has("$schema")) {
            form.set("$schema", schema.get("$schema"));
        }
        form.put(VERSION, version.toString());
        form.put(AFTER, after.text());
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
            return new RegisteredForm(Optional.empty(), Optional.empty(), registered, false);
        }
        var version = Optional.of(version(address, registered.get(VERSION)));
        var after = Optional.ofNullable(registered.get(AFTER)).map(named -> after(address, named));
        if (registered.path(BOOLEAN).isBoolean()) {
            return new RegisteredForm(
                    version, after, BooleanNode.valueOf(registered.get(BOOLEAN).booleanValue()), true);
        }
        var schema = (ObjectNode) registered.deepCopy();
        if (schema.path(ADDED).asString("").equals(PROPERTIES)) {
            schema.remove(PROPERTIES);
        }
        schema.remove(Set.of(VERSION, AFTER, ADDED));
        return new RegisteredForm(version, after, schema, true);
    }

    private static EventVersion version(String address, JsonNode named) {
        if (!named.isString() || !EventVersion.isVersion(named.stringValue())) {
            throw wrong(
                    Location.ofPointer(address, "/" + VERSION),
                    "which version it is",
                    named,
                    "MAJOR.MINOR or MAJOR.MINOR.PATCH as a text, such as \"1.0\"");
        }
        return EventVersion.parse(named.stringValue());
    }

    private static Predecessor after(String address, JsonNode named) {
        if (!named.isString() || !Predecessor.isText(named.stringValue())) {
            throw wrong(
                    Location.ofPointer(address, "/" + AFTER),
                    "which version was the newest when it was registered",
                    named,
                    "a version as a text, such as \"1.0\", or \"none\"");
        }
        return Predecessor.parse(named.stringValue());
    }

    private static SchemaFault wrong(Location where, String what, JsonNode found, String allowed) {
        return new SchemaFault(
                "A schema at a server doesn't say rightly " + what,
                where,
                found.toString(),
                allowed,
                "remove this version at the server, and register it again by SchemaRegistry.register");
    }
}
