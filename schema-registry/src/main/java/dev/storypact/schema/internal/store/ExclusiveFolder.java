package dev.storypact.schema.internal.store;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time into a folder: among the threads of this process by a lock of theirs, among processes by the
 * operating system's lock of {@code .registry.lock}, which ends with the process that holds it, however that ends.
 */
final class ExclusiveFolder {

    private static final String FILE = ".registry.lock";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 5_000_000;
    private static final Map<Path, ReentrantLock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path root;
    private final String shownRoot;
    private final Duration longestWait;
    private final ReentrantLock lock;

    ExclusiveFolder(Path root, String shownRoot) {
        this(root, shownRoot, LONGEST_WAIT);
    }

    /** A folder for whose other writers it waits that long at most, for each of threads and processes. */
    ExclusiveFolder(Path root, String shownRoot, Duration longestWait) {
        this.root = root;
        this.shownRoot = shownRoot;
        this.longestWait = longestWait;
        this.lock = IN_THIS_PROCESS.computeIfAbsent(root, key -> new ReentrantLock());
    }

    /**
     * {@return what the work gives}
     *
     * @param first is done before the work, by the outermost where works are nested
     * @throws SchemaFault if the folder can't be written, or another thread or process holds it for long
     */
    <T> T work(Runnable first, Supplier<T> work) {
        if (lock.isHeldByCurrentThread()) {
            return work.get();
        }
        enter();
        try {
            return amongProcesses(first, work);
        } finally {
            lock.unlock();
        }
    }

    private void enter() {
        try {
            if (lock.tryLock(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw busy("thread of this process");
    }

    private <T> T amongProcesses(Runnable first, Supplier<T> work) {
        try (var channel = open()) {
            var held = hold(channel);
            try {
                first.run();
                return work.get();
            } finally {
                held.release();
            }
        } catch (IOException e) {
            throw StoreFaults.unwritable(shownRoot, e);
        }
    }

    private FileChannel open() throws IOException {
        var file = root.resolve(FILE);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is no regular file");
        }
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    private FileLock hold(FileChannel channel) throws IOException {
        var end = System.nanoTime() + longestWait.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            var held = tryHold(channel);
            if (held != null) {
                return held;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw busy("process");
    }

    // Another class loader of this process may hold it too; it is waited for as another process is.
    private static @Nullable FileLock tryHold(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private SchemaFault busy(String other) {
        return new SchemaFault(
                "The registry at " + shownRoot + " is being written by another " + other,
                Location.ofFile(shownRoot + "/" + FILE),
                "a lock that another " + other + " held for " + longestWait.toSeconds()
                        + " s, or until this one was interrupted",
                "one writer at a time",
                "wait until the other one ends, then try again; nothing was changed");
    }
}
