package dev.storypact.schema;

import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.story.message.EventVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a registry of the contract's tests holds, whatever kind it is of. Immutable.
 *
 * @param schemas the released versions, by subject, the oldest first
 * @param levels what the subjects promise where that isn't the default
 */
record RegistryContent(
        SortedMap<Subject, SortedMap<EventVersion, String>> schemas, Map<Subject, Compatibility> levels) {

    static RegistryContent empty() {
        return new RegistryContent(new TreeMap<>(), Map.of());
    }

    RegistryContent with(Subject subject, String version, String schema) {
        var more = new TreeMap<Subject, SortedMap<EventVersion, String>>();
        schemas.forEach((known, versions) -> more.put(known, new TreeMap<>(versions)));
        more.computeIfAbsent(subject, key -> new TreeMap<>()).put(EventVersion.parse(version), schema);
        return new RegistryContent(more, levels);
    }

    RegistryContent promising(Subject subject, Compatibility level) {
        var more = new TreeMap<>(levels);
        more.put(subject, level);
        return new RegistryContent(schemas, more);
    }

    /** Registers everything in the folder of that path, which is made, and gives the path. */
    Path registeredIn(Path temporary) {
        var folder = RegistryFolder.in(temporary);
        levels.forEach((subject, level) -> folder.with(
                subject.bus() + "/" + subject.type() + "/subject.json", "{\"compatibility\": \"" + level + "\"}"));
        registerIn(folder.open());
        return folder.path();
    }

    /** Registers everything at that server. */
    void registerAt(RemoteRegistry remote) {
        registerIn(SchemaRegistry.connect(remote));
        levels.forEach(RemoteSchemas.connect(remote)::setLevel);
    }

    private void registerIn(SchemaRegistry registry) {
        schemas.forEach((subject, versions) -> versions.forEach((version, schema) -> {
            var registration = registry.register(subject, version, parsed(schema));
            if (!(registration instanceof Registration.Registered)) {
                throw new IllegalArgumentException("the test's own content isn't registered:\n" + registration);
            }
        }));
    }

    static JsonNode parsed(String json) {
        return JsonFile.read("test", json.getBytes(StandardCharsets.UTF_8)).tree();
    }
}
