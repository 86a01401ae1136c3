package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.ErrorThrow;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.GuidNewSortable;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.action.MathRandomNumber;
import dev.storypact.story.action.MetricPut;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.ActionProcessors;
import dev.storypact.story.runtime.StoryClock;
import dev.storypact.story.runtime.StorySession;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Performs what needs nothing but this machine: the time, unique ids, the log and the network. */
public final class SystemProcessors {

    /** The prefix of the loggers; the name of the story follows. */
    private static final String LOGGER = "dev.storypact.stories.";

    /** The prefix of the loggers that metrics go to; the name of the metric follows. */
    private static final String METRICS_LOGGER = "dev.storypact.metrics.";

    private SystemProcessors() {}

    /** {@return the processors, telling the time by that clock} */
    public static ActionProcessors processors(StoryClock clock) {
        var sortable = new SortableGuids(clock);
        return ActionProcessors.none()
                .with(DateNow.class, (now, session) -> clock.now())
                .with(GuidNew.class, (guid, session) -> UUID.randomUUID().toString())
                .with(GuidNewSortable.class, (guid, session) -> sortable.next().toString())
                .with(PlatformDelay.class, SystemProcessors::delay)
                .with(
                        MathRandomNumber.class,
                        (number, session) -> ThreadLocalRandom.current().nextDouble())
                .with(LogCreate.class, SystemProcessors::log)
                .with(MetricPut.class, SystemProcessors::metric)
                .with(NetworkRequest.class, new HttpRequests())
                .with(ErrorThrow.class, SystemProcessors::fail);
    }

    private static Done delay(PlatformDelay delay, StorySession session) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.duration().toNanos());
            return Done.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PlatformDelay.INTERRUPTED.exception(
                    delay, "the thread was interrupted while it waited " + delay.duration());
        }
    }

    private static Done log(LogCreate entry, StorySession session) {
        var logger = LoggerFactory.getLogger(LOGGER + session.storyName().orElse("unnamed"));
        var event = logger.atLevel(Level.valueOf(entry.level().name()))
                .addKeyValue("correlationId", session.correlationId());
        if (entry.data().isPresent()) {
            event = event.addKeyValue(
                    "data", StoryJson.write(StoryJson.toTree(entry.data().get())));
        }
        event.log(entry.text());
        return Done.DONE;
    }

    /** Fails as the action says; the same in every runtime. */
    public static Done fail(ErrorThrow action, StorySession session) {
        throw action.error().exception(action, action.message());
    }

    private static Done metric(MetricPut metric, StorySession session) {
        var event = LoggerFactory.getLogger(METRICS_LOGGER + metric.name())
                .atInfo()
                .addKeyValue("value", metric.value().toPlainString())
                .addKeyValue("unit", metric.unit());
        for (var dimension : metric.dimensions().entrySet()) {
            event = event.addKeyValue(dimension.getKey(), dimension.getValue());
        }
        event.log("{} {}", metric.name(), metric.value().toPlainString());
        return Done.DONE;
    }
}
