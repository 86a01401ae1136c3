package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.bundle.BundledSchema;
import dev.storypact.schema.internal.content.SchemaText;
import dev.storypact.schema.internal.fault.ChangedReleaseFault;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.Formats;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.story.message.EventVersion;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads the folder of one subject, refusing whatever isn't a {@code subject.json} or a schema named by its version. */
final class SubjectFiles {

    private static final String SETTINGS = "subject.json";
    private static final String SCHEMA = ".schema.json";
    private static final List<String> SCHEMAS = List.of(SCHEMA, ".schema.yaml", ".schema.yml");
    private static final String NOTES = ".md";

    private final SchemaStore store;
    private final Subject subject;
    private final Formats formats;
    private final String folder;

    SubjectFiles(SchemaStore store, Subject subject, Formats formats) {
        this.formats = formats;
        this.store = store;
        this.subject = subject;
        this.folder = SchemaStore.join(subject.bus(), subject.type());
    }

    /**
     * {@return all that the folder holds}
     *
     * @throws SchemaFault at the first file that is wrong
     */
    LoadedSubject load() {
        var versions = new TreeMap<EventVersion, SchemaVersion>();
        var settings = SubjectSettings.DEFAULT;
        var entries = store.kind(folder).isEmpty() ? new TreeMap<String, SchemaStore.Kind>() : store.list(folder);
        var released = new ReleasedVersions(store, subject);
        for (var entry : entries.entrySet()) {
            var name = entry.getKey();
            if (entry.getValue() == SchemaStore.Kind.FILE && name.equals(SETTINGS)) {
                settings = SettingsReader.read(file(name), subject);
            } else if (entry.getValue() == SchemaStore.Kind.FILE && isSchema(name)) {
                add(versions, released, name);
            } else if (entry.getValue() == SchemaStore.Kind.FOLDER || !name.endsWith(NOTES)) {
                throw wrongName(name, "a file or folder of this name");
            }
        }
        for (var version : released.without(versions.keySet())) {
            var name = released.name(version);
            versions.put(version, schema(released, version, name, file(name)));
        }
        return new LoadedSubject(subject, settings, versions, Location.ofFile(store.shown(folder)));
    }

    /**
     * {@return what isn't what it was when it was released, each once}
     *
     * @throws SchemaFault at the first file that is wrong otherwise
     */
    List<ChangedReleaseFault> changedReleases() {
        var entries = store.kind(folder).isEmpty() ? new TreeMap<String, SchemaStore.Kind>() : store.list(folder);
        var released = new ReleasedVersions(store, subject);
        var changed = new LinkedHashMap<Location, ChangedReleaseFault>();
        var found = new HashSet<EventVersion>();
        for (var name : entries.keySet()) {
            if (entries.get(name) == SchemaStore.Kind.FILE && isSchema(name)) {
                var version = version(name);
                found.add(version);
                note(changed, () -> released.check(version, bundled(name, file(name))));
            }
        }
        released.without(found).forEach(version -> note(changed, () -> released.name(version)));
        return List.copyOf(changed.values());
    }

    private static void note(Map<Location, ChangedReleaseFault> changed, Runnable check) {
        try {
            check.run();
        } catch (ChangedReleaseFault fault) {
            changed.put(fault.location(), fault);
        }
    }

    /**
     * {@return a version as it will be once it is released}
     *
     * @throws SchemaFault if it is no valid schema
     */
    SchemaVersion candidate(EventVersion version, JsonNode schema) {
        var name = version + SCHEMA;
        var source = JsonFile.read(store.shown(SchemaStore.join(folder, name)), SchemaText.of(schema));
        var bundled = bundled(name, source);
        return new SchemaVersion(subject, version, bundled, compiled(bundled), true);
    }

    private JsonFile file(String name) {
        var path = SchemaStore.join(folder, name);
        return JsonFile.read(store.shown(path), store.read(path));
    }

    private SchemaVersion schema(ReleasedVersions released, EventVersion version, String name, JsonFile source) {
        var bundled = bundled(name, source);
        released.check(version, bundled);
        return new SchemaVersion(subject, version, bundled, compiled(bundled), released.contain(version));
    }

    private static boolean isSchema(String name) {
        return SCHEMAS.stream().anyMatch(name::endsWith);
    }

    private BundledSchema bundled(String name, JsonFile source) {
        return BundledSchema.of(store, SchemaStore.join(folder, name), source);
    }

    private EventVersion version(String name) {
        var number = name.substring(0, name.lastIndexOf(".schema."));
        if (!EventVersion.isVersion(number)) {
            throw wrongName(name, "'" + number + "', which is no version");
        }
        return EventVersion.parse(number);
    }

    private void add(Map<EventVersion, SchemaVersion> versions, ReleasedVersions released, String name) {
        var version = version(name);
        var source = file(name);
        var twin = versions.put(version, schema(released, version, name, source));
        if (twin != null) {
            throw new SchemaFault(
                    subject.type() + " " + version + " on '" + subject.bus() + "' has two schemas",
                    Location.ofFile(source.name()),
                    "a second file of this version beside " + twin.file(),
                    "one file a version, as JSON or as YAML; 1.0 and 1.0.0 are the same version",
                    "remove one of the two");
        }
    }

    private CompiledSchema compiled(BundledSchema source) {
        var problems = SchemaOracle.problems(source.tree());
        if (!problems.isEmpty()) {
            var first = problems.get(0);
            var location = source.locate(first.pointer());
            var more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more in this file)";
            throw new SchemaFault(
                    location.file() + " is no valid JSON Schema",
                    location,
                    first.found(),
                    first.allowed(),
                    first.mend() + more);
        }
        try {
            return SchemaOracle.compile(source.tree(), formats);
        } catch (SchemaNotCompiledException e) {
            throw new SchemaFault(
                            source.root().name() + " can't be compiled",
                            source.locate(""),
                            String.valueOf(e.getMessage()),
                            "a schema that json-schema-validator compiles",
                            "correct the schema")
                    .causedBy(e);
        }
    }

    private SchemaFault wrongName(String name, String found) {
        return new SchemaFault(
                store.shown(SchemaStore.join(folder, name)) + " is no file of a subject",
                Location.ofFile(store.shown(SchemaStore.join(folder, name))),
                found,
                "subject.json, schemas named by their version such as 1.0.schema.json or 1.2.1.schema.yaml, and *.md",
                "rename it, or move it out of the registry");
    }
}
