package dev.storypact.story.pattern;

import dev.storypact.story.Ask;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Collects events over a window of time.
 *
 * <p>From when it is told until the window has passed, it tells the story that collects, and waits a second before it does so
 * again; the last wait is cut at the end of the window. What was collected is returned in the order of collecting.
 *
 * <pre>{@code
 * var window = ask.tell(EventWindow.of(Duration.ofMinutes(1), Metrics.receiveNewEvents()));
 * ask.eventBusSendMessage("metrics-events", EventBusMessage.of("METRICS_AGGREGATED", window.metrics()));
 * }</pre>
 *
 * <p>The pattern is Aggregator of G. Hohpe and B. Woolf, "Enterprise Integration Patterns", 2003, complete by time; the window
 * is a tumbling one if the story is told again and again. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class EventWindow implements Story<WindowedEvents> {

    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);

    private final Duration timeWindow;
    private final Story<? extends List<? extends EventBusMessage<?>>> collect;
    private final Duration pause;

    private EventWindow(
            Duration timeWindow, Story<? extends List<? extends EventBusMessage<?>>> collect, Duration pause) {
        this.timeWindow = positive(timeWindow, "a window of time");
        this.collect = Objects.requireNonNull(collect, "collect");
        this.pause = positive(pause, "the pause between two collections");
    }

    /**
     * Makes a window that collects every second.
     *
     * @param timeWindow how long, more than nothing
     * @param collect returns the events that are new since it was told last
     */
    public static EventWindow of(Duration timeWindow, Story<? extends List<? extends EventBusMessage<?>>> collect) {
        return new EventWindow(timeWindow, collect, EVERY_SECOND);
    }

    /** {@return this window, with another wait between two collections, more than nothing} */
    public EventWindow pausing(Duration newPause) {
        return new EventWindow(timeWindow, collect, newPause);
    }

    @Override
    public WindowedEvents tell(Ask ask) {
        var events = new ArrayList<EventBusMessage<?>>();
        var startTime = ask.dateNow();
        var end = startTime.plus(timeWindow);
        for (var now = startTime; now.isBefore(end); now = ask.dateNow()) {
            events.addAll(ask.tell(collect));
            ask.platformDelay(shorter(pause, now, end));
        }
        return new WindowedEvents(events, timeWindow, startTime, ask.dateNow());
    }

    private static Duration shorter(Duration pause, Instant now, Instant end) {
        var rest = Duration.between(now, end);
        return rest.compareTo(pause) < 0 ? rest : pause;
    }

    private static Duration positive(Duration duration, String what) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " is longer than nothing, not " + duration);
        }
        return duration;
    }
}
