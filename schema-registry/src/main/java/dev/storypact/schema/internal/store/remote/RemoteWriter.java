package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.store.SchemaWriter;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.schema.internal.store.remote.ServerCommands.Sent;
import dev.storypact.schema.internal.store.remote.ServerNames.Folder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Registers versions at a server.
 *
 * <p>Servers know no locks. So a work that turns out to have been overtaken, as the subject has versions before ours that
 * weren't there when the work read it, is undone by removing our version, and done once more from what is there now.
 */
final class RemoteWriter implements SchemaWriter {

    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_DOUBLINGS = 5;
    private static final long LONGEST_PAUSE = Duration.ofSeconds(20).toNanos();

    private final RemoteSettings settings;
    private final ServerQueries server;
    private final ServerCommands commands;
    private final Runnable changed;
    private final ReentrantLock writing = new ReentrantLock();
    private Optional<RemoteSnapshot> current = Optional.empty();

    /**
     * A writer.
     *
     * @param changed called when what was read before may no longer be what is there
     */
    RemoteWriter(RemoteSettings settings, Runnable changed) {
        this.settings = settings;
        var connection = new ServerConnection(settings.withoutCache());
        this.server = new ServerQueries(connection, settings);
        this.commands = new ServerCommands(connection);
        this.changed = changed;
    }

    /** {@return what the writer sees, if this thread is the one that writes} */
    Optional<RemoteSnapshot> current() {
        return writing.isHeldByCurrentThread() ? current : Optional.empty();
    }

    @Override
    public <T> T exclusively(Supplier<T> work) {
        writing.lock();
        try {
            for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                var start = System.nanoTime();
                current = Optional.of(new RemoteSnapshot(server, settings));
                try {
                    return work.get();
                } catch (OvertakenException e) {
                    pause(attempt, System.nanoTime() - start);
                }
            }
            throw ServerRefusals.busy(settings.base().toString(), MOST_ATTEMPTS);
        } finally {
            current = Optional.empty();
            changed.run();
            writing.unlock();
        }
    }

    // By chance, and measured by what an attempt takes: those who got into each other's way won't go on doing so.
    private void pause(int attempt, long taken) {
        var longest = Math.min(taken << Math.min(attempt, MOST_DOUBLINGS), LONGEST_PAUSE);
        try {
            TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(Math.max(1, longest)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServerRefusals.busy(settings.base().toString(), attempt);
        }
    }

    @Override
    public List<Finding> release(StoredVersion version, JsonNode schema) {
        var snapshot = current().orElseThrow(() -> new IllegalStateException("release within an exclusive work"));
        var folder = new Folder(version.bus(), version.type());
        var subject = settings.names().name(folder);
        var before =
                snapshot.subject(folder).map(read -> read.versions().numbers()).orElse(Set.of());
        var sent = new Sent(
                RegisteredForm.written(version.version(), schema),
                new SentReferences(settings, snapshot).of(new VersionFile(folder, version.version()), schema));
        var refused = commands.register(subject, sent);
        if (refused.isPresent()) {
            // Apicurio answers 409 also where two register at the same moment.
            if (!Set.copyOf(server.versions(subject)).equals(before)) {
                throw new OvertakenException();
            }
            return List.of(ServerRefusals.of(shown(version), version, refused.get()));
        }
        withdrawIfOvertaken(version, subject, sent, before);
        current = Optional.of(new RemoteSnapshot(server, settings));
        return List.of();
    }

    private void withdrawIfOvertaken(StoredVersion version, String subject, Sent sent, Set<Integer> before) {
        int number = commands.number(subject, sent).orElseThrow(() -> ServerRefusals.lost(shown(version)));
        var isOvertaken =
                server.versions(subject).stream().anyMatch(other -> other < number && !before.contains(other));
        if (isOvertaken) {
            commands.withdraw(subject, number);
            throw new OvertakenException();
        }
    }

    @Override
    public List<Finding> releaseDraft(StoredVersion version, JsonNode schema) {
        throw new IllegalStateException("a server has no drafts");
    }

    private String shown(StoredVersion version) {
        return settings.base() + "!/" + version.file();
    }
}
