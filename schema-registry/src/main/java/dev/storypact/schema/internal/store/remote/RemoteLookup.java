package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.finding.internal.Printable;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.store.remote.ServerCommands.Sent;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import dev.storypact.story.message.EventVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks up at a server what no tree of files has: ids, levels, and what the server itself would say. Thread-safe. */
public final class RemoteLookup {

    private static final Set<String> LEVELS = Set.of(
            "NONE", "BACKWARD", "BACKWARD_TRANSITIVE", "FORWARD", "FORWARD_TRANSITIVE", "FULL", "FULL_TRANSITIVE");

    private final RemoteSettings settings;
    private final ServerQueries server;
    private final ServerCommands commands;

    private RemoteLookup(RemoteSettings settings) {
        this.settings = settings;
        var connection = new ServerConnection(settings);
        this.server = new ServerQueries(connection, settings);
        this.commands = new ServerCommands(connection);
    }

    /** {@return the lookup at that server, which isn't called yet} */
    public static RemoteLookup connect(RemoteSettings settings) {
        return new RemoteLookup(settings);
    }

    /** {@return the schema of that id without what we added to it, if there is one} */
    public Optional<JsonNode> byId(int id) {
        return server.byId(id)
                .filter(RegisteredSchema::isJson)
                .map(registered -> ServerVersion.of(1, registered).form().schema());
    }

    /** {@return the files of the tree that have the schema of that id} */
    public List<VersionFile> versionsOf(int id) {
        var files = new ArrayList<VersionFile>();
        for (var place : server.placesOf(id)) {
            settings.names()
                    .folder(place.subject())
                    .ifPresent(folder -> server.version(place.subject(), place.number())
                            .filter(RegisteredSchema::isJson)
                            .map(registered -> ServerVersion.of(place.number(), registered))
                            .ifPresent(version -> files.add(new VersionFile(folder, version.version()))));
        }
        return List.copyOf(files);
    }

    /** {@return the level of the subject in that folder, one of the seven that all servers know} */
    public String level(Folder folder) {
        var level = server.level(settings.names().name(folder));
        if (!LEVELS.contains(level)) {
            throw new SchemaFault(
                    "The server has an unknown level for " + folder.path(),
                    Location.ofFile(settings.base().toString()),
                    "'" + Printable.of(level) + "'",
                    "one of " + String.join(", ", LEVELS.stream().sorted().toList()),
                    "set one of these");
        }
        return level;
    }

    /** Sets the level of the subject in that folder. */
    public void setLevel(Folder folder, String level) {
        commands.setLevel(settings.names().name(folder), level);
    }

    /** {@return why the server wouldn't take that as the subject's next version; nothing where it would} */
    public List<String> incompatibilities(Folder folder, EventVersion version, JsonNode schema) {
        var file = new VersionFile(folder, version);
        var sent = new Sent(
                RegisteredForm.written(version, Predecessor.NONE, schema),
                new SentReferences(settings, new RemoteSnapshot(server, settings)).of(file, schema));
        return commands.check(settings.names().name(folder), sent)
                .filter(answer -> !answer.path("is_compatible").booleanValue())
                .map(RemoteLookup::reasons)
                .orElse(List.of());
    }

    // Confluent gives messages, Apicurio one reason.
    private static List<String> reasons(JsonNode answer) {
        var reasons = new ArrayList<String>();
        answer.path("messages").forEach(message -> reasons.add(shown(message)));
        if (answer.has("reason")) {
            reasons.add(shown(answer.get("reason")));
        }
        return reasons.isEmpty() ? List.of("the server gives no reason") : List.copyOf(reasons);
    }

    private static String shown(JsonNode text) {
        return Printable.of(ServerError.shortened(text.asString("")));
    }
}
