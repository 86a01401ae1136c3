package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.schema.internal.store.remote.RemoteSnapshot.Read;
import dev.storypact.schema.internal.store.remote.ServerCommands.Sent;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Registers one version at a server, if the subject is still what was checked.
 *
 * <p>The version says which one was the newest that it was checked with. Where another writer's came in between, ours doesn't
 * count, see {@link SubjectVersions}; it is removed, and so is what other writers left that were overtaken.
 */
final class RegisteringAttempt {

    private final RemoteSettings settings;
    private final ServerQueries server;
    private final ServerCommands commands;
    private final RemoteSnapshot checked;
    private final RemoteSnapshot next;
    private final StoredVersion version;
    private final Folder folder;
    private final String subject;

    /**
     * An attempt.
     *
     * @param checked what the version was checked with
     * @param next knows nothing yet; where the version is registered, it is what there is then
     */
    RegisteringAttempt(
            RemoteSettings settings,
            ServerQueries server,
            ServerCommands commands,
            RemoteSnapshot checked,
            RemoteSnapshot next,
            StoredVersion version) {
        this.settings = settings;
        this.server = server;
        this.commands = commands;
        this.checked = checked;
        this.next = next;
        this.version = version;
        this.folder = new Folder(version.bus(), version.type());
        this.subject = settings.names().name(folder);
    }

    /**
     * {@return why the server refuses that schema as the version; nothing where it is registered}
     *
     * @throws OvertakenException if what was checked isn't what is there any more; nothing is registered then
     */
    Optional<Finding> register(JsonNode schema) {
        var reserved = RegisteredForm.reserved(schema);
        if (!reserved.isEmpty()) {
            return Optional.of(ServerRefusals.reserved(shown(), reserved));
        }
        var versions = checked.subject(folder).map(Read::versions);
        var newest = newest(versions);
        var references = new SentReferences(settings, checked).of(new VersionFile(folder, version.version()), schema);
        var sent = new Sent(RegisteredForm.written(version.version(), newest, schema), references);
        versions.ifPresent(this::clear);

        var ever = Set.copyOf(server.versionsEver(subject));
        requireUnchanged(versions);
        var refused = commands.register(subject, sent);
        if (refused.isEmpty()) {
            requireCounting(sent, newest);
            return Optional.empty();
        }
        // A server answers 409 also where it compares with a version that is removed again, and Apicurio where two
        // register at the same moment.
        if (!ever.equals(Set.copyOf(server.versionsEver(subject)))) {
            throw new OvertakenException();
        }
        return Optional.of(ServerRefusals.of(shown(), version, refused.get()));
    }

    private static Predecessor newest(Optional<SubjectVersions> versions) {
        return versions.map(SubjectVersions::newest).orElse(Predecessor.NONE);
    }

    private void clear(SubjectVersions versions) {
        versions.overtaken().forEach(number -> commands.withdraw(subject, number));
    }

    private void requireUnchanged(Optional<SubjectVersions> versions) {
        var known = new HashSet<Integer>();
        versions.ifPresent(read -> {
            known.addAll(read.numbers());
            known.removeAll(read.overtaken());
        });
        if (!known.equals(Set.copyOf(server.versions(subject)))) {
            throw new OvertakenException();
        }
    }

    private void requireCounting(Sent sent, Predecessor newestBefore) {
        // Another writer that sent the very same may have removed it already.
        var number = commands.number(subject, sent);
        var versions = next.subject(folder).map(Read::versions);
        if (number.filter(ours -> versions.filter(read -> read.counts(ours)).isPresent())
                .isPresent()) {
            return;
        }
        if (newest(versions).equals(newestBefore)) {
            throw ServerRefusals.lost(shown());
        }
        number.ifPresent(ours -> commands.withdraw(subject, ours));
        throw new OvertakenException();
    }

    private String shown() {
        return settings.base() + "!/" + version.file();
    }
}
