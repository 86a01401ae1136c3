package dev.storypact.story.action;

/**
 * How much a log entry matters, least first.
 *
 * @since 0.1
 */
public enum LogLevel {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
}
