package dev.storypact.story.action;

import java.time.Duration;

/**
 * Asks of the platform that the story runs on.
 *
 * @since 0.1
 */
public interface PlatformAsk extends Performer {

    /**
     * Waits. In a test no time passes but that of the virtual clock.
     *
     * @param duration how long; not negative
     */
    default void platformDelay(Duration duration) {
        perform(new PlatformDelay(duration));
    }
}
