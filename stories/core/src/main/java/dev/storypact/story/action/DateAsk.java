package dev.storypact.story.action;

import java.time.Instant;

/**
 * Asks of the clock.
 *
 * @since 0.1
 */
public interface DateAsk extends Performer {

    /** {@return the time now} */
    default Instant dateNow() {
        return perform(new DateNow());
    }
}
