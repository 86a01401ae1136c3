package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.store.SchemaWriter;
import dev.storypact.schema.internal.store.StoredVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Registers versions at a server.
 *
 * <p>Servers know no locks. So a work that turns out to have been overtaken by another writer's is done once more, from what
 * is there now.
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
        enter();
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

    // Who writes before may wait long for the server.
    private void enter() {
        try {
            writing.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ServerRefusals.interrupted(settings.base().toString());
        }
    }

    // By chance, and measured by what an attempt takes: those who got into each other's way won't go on doing so. The
    // first time, another one most likely got in, and is out of the way.
    private void pause(int attempt, long taken) {
        if (attempt == 1) {
            return;
        }
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
        var checked = current().orElseThrow(() -> new IllegalStateException("release within an exclusive work"));
        var next = new RemoteSnapshot(server, settings);
        var refused = new RegisteringAttempt(settings, server, commands, checked, next, version).register(schema);
        if (refused.isEmpty()) {
            current = Optional.of(next);
        }
        return refused.stream().toList();
    }

    @Override
    public List<Finding> releaseDraft(StoredVersion version, JsonNode schema) {
        throw new IllegalStateException("a server has no drafts");
    }
}
