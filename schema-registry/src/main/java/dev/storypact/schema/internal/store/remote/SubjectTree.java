package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.content.SchemaText;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the files of a subject's folder out of what the server holds. */
final class SubjectTree {

    private static final String SETTINGS = "subject.json";

    private final ServerQueries server;
    private final RemoteSettings settings;

    SubjectTree(ServerQueries server, RemoteSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** {@return what the folder's files hold, by their names} */
    SortedMap<String, byte[]> files(Folder folder, SubjectVersions versions) {
        var files = new TreeMap<String, byte[]>();
        for (var version : versions.all().values()) {
            files.put(new VersionFile(folder, version.version()).name(), content(folder, version));
        }
        var level = server.level(settings.names().name(folder));
        var promised = level.equals("NONE") ? settings.reading().unset() : level;
        files.put(SETTINGS, SchemaText.of(JsonNodeFactory.instance.objectNode().put("compatibility", promised)));
        return files;
    }

    // A schema that nothing was taken from keeps its own lines and columns.
    private byte[] content(Folder folder, ServerVersion version) {
        var schema = version.form().schema().deepCopy();
        var changed = ReferenceTexts.replace(schema, text -> target(folder, version, text));
        return changed || version.form().isOurs()
                ? SchemaText.of(schema)
                : version.registered().text().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<String> target(Folder folder, ServerVersion holder, String text) {
        return holder.registered().references().stream()
                .filter(reference -> reference.name().equals(text))
                .findFirst()
                .flatMap(this::file)
                .map(file -> file.relativeTo(folder));
    }

    private Optional<VersionFile> file(SchemaReference reference) {
        return settings.names()
                .folder(reference.subject())
                .flatMap(folder -> server.version(reference.subject(), reference.number())
                        .filter(RegisteredSchema::isJson)
                        .map(registered -> new VersionFile(
                                folder,
                                ServerVersion.of(reference.number(), registered).version())));
    }
}
