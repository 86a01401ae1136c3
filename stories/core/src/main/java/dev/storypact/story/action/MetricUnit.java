package dev.storypact.story.action;

/**
 * What a metric's value counts or measures.
 *
 * @since 0.1
 */
public enum MetricUnit {
    NONE,
    COUNT,
    MILLISECONDS,
    BYTES,
    PERCENT
}
