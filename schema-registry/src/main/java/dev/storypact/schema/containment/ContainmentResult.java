package dev.storypact.schema.containment;

/**
 * The answer to whether every message of a publisher's schema is accepted by a subscriber's.
 *
 * @since 0.1
 */
public sealed interface ContainmentResult permits Contained, NotContained, Unknown {}
