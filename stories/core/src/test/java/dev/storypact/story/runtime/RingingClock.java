package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A clock that stands still, whose alarms ring when a test says so: the test waits for the alarm to be set, not for time. */
final class RingingClock implements StoryClock {

    private record Set(Runnable task, AtomicBoolean cancelled) {}

    private final Map<Duration, BlockingQueue<Set>> alarms = new ConcurrentHashMap<>();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public Alarm alarm(Duration delay, Runnable task) {
        var set = new Set(task, new AtomicBoolean());
        of(delay).add(set);
        return () -> set.cancelled().set(true);
    }

    private BlockingQueue<Set> of(Duration delay) {
        return alarms.computeIfAbsent(delay, any -> new LinkedBlockingQueue<>());
    }

    /** Waits until an alarm with this delay is set and lets it ring. */
    void ring(Duration delay) throws InterruptedException {
        Set set;
        do {
            set = of(delay).poll(20, TimeUnit.SECONDS);
            assertThat(set).as("an alarm in " + delay + ", set are " + alarms).isNotNull();
        } while (set.cancelled().get());
        set.task().run();
    }

    /** Waits until an alarm with this delay is set. */
    void awaitAlarm(Duration delay) throws InterruptedException {
        var set = of(delay).poll(20, TimeUnit.SECONDS);
        assertThat(set).as("an alarm in " + delay).isNotNull();
        of(delay).add(set);
    }

    void moveOn(Duration duration) {
        now = now.plus(duration);
    }
}
