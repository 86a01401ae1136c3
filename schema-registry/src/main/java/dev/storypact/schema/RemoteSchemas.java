package dev.storypact.schema;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.store.remote.RemoteLookup;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * What a schema registry server knows beyond a tree of files: ids, levels, and its own check of compatibility.
 *
 * <p>Kafka's serializers write a schema's id before each message; {@link #versions} says which version that is, to look up in
 * {@link SchemaRegistry#connect}. Every method calls the server, and throws {@link SchemaRegistryException} where it can't be
 * reached or answers something wrong. Thread-safe.
 *
 * @since 0.1
 */
public final class RemoteSchemas {

    private final RemoteLookup lookup;

    private RemoteSchemas(RemoteLookup lookup) {
        this.lookup = lookup;
    }

    /** Connects to a server, which is called when something is first asked for. */
    public static RemoteSchemas connect(RemoteRegistry server) {
        return new RemoteSchemas(RemoteLookup.connect(server.settings()));
    }

    /** {@return the schema of that id as the server has it, if it has one and it is JSON Schema} */
    public Optional<JsonNode> byId(int id) {
        return checked(() -> lookup.byId(id));
    }

    /** {@return the versions that the schema of that id is registered as; none where the server doesn't know it} */
    public List<RemoteVersion> versions(int id) {
        return checked(() -> lookup.versionsOf(id).stream()
                .map(file -> new RemoteVersion(
                        new Subject(file.folder().bus(), file.folder().type()), file.version()))
                .toList());
    }

    /** {@return the server's level for a subject, its level for all where the subject has none} */
    public Compatibility level(Subject subject) {
        return checked(() -> Compatibility.valueOf(lookup.level(folder(subject))));
    }

    /** Sets the server's level for a subject. */
    public void setLevel(Subject subject, Compatibility level) {
        checked(() -> {
            lookup.setLevel(folder(subject), level.name());
            return level;
        });
    }

    /**
     * Asks the server whether it would take a schema as a subject's next version; nothing is registered.
     *
     * <p>This is the server's own check under the server's own level; {@link CompatibilityCheck} is ours.
     *
     * @return why it would not, in the server's words, at least one text; nothing where it would, or where it doesn't know
     *     the subject
     */
    public List<String> incompatibilities(Subject subject, EventVersion version, JsonNode schema) {
        return checked(() -> lookup.incompatibilities(folder(subject), version, schema));
    }

    private static Folder folder(Subject subject) {
        return new Folder(subject.bus(), subject.type());
    }

    private static <T> T checked(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (SchemaFault fault) {
            throw new SchemaRegistryException(fault);
        }
    }
}
