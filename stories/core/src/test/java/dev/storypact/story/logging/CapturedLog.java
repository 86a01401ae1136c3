package dev.storypact.story.logging;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.event.Level;

/** What is logged while it is open, by all threads; of all loggers, so tests look for what only theirs can have logged. */
public final class CapturedLog implements AutoCloseable {

    private static final CopyOnWriteArrayList<CapturedLog> OPEN = new CopyOnWriteArrayList<>();

    /** One entry. */
    public record Entry(String logger, Level level, String text, Optional<Throwable> thrown) {}

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

    private CapturedLog() {}

    public static CapturedLog open() {
        var log = new CapturedLog();
        OPEN.add(log);
        return log;
    }

    static void add(Entry entry) {
        OPEN.forEach(log -> log.entries.add(entry));
    }

    /** The entries whose text contains that, oldest first. */
    public List<Entry> about(String part) {
        return entries.stream().filter(entry -> entry.text().contains(part)).toList();
    }

    @Override
    public void close() {
        OPEN.remove(this);
    }
}
