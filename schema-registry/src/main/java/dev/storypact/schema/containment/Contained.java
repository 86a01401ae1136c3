package dev.storypact.schema.containment;

/**
 * Every message of the publisher is accepted by the subscriber: proved, not only not refuted.
 *
 * @since 0.1
 */
public record Contained() implements ContainmentResult {}
