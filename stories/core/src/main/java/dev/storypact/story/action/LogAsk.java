package dev.storypact.story.action;

import java.util.Optional;

/**
 * Asks of the log.
 *
 * @since 0.1
 */
public interface LogAsk extends Performer {

    /** Writes a log entry for people. */
    default void logCreate(LogLevel level, String text) {
        perform(new LogCreate(level, text, Optional.empty()));
    }

    /**
     * Writes a log entry for people and machines.
     *
     * @param data anything that Jackson writes as JSON
     */
    default void logCreate(LogLevel level, String text, Object data) {
        perform(new LogCreate(level, text, Optional.of(data)));
    }
}
