package dev.storypact.story.runtime;

/**
 * How many deliveries a local event bus has made; a message to three subscriptions is three deliveries.
 *
 * @param handled were handled
 * @param failedAttempts how often an attempt failed, those that a later attempt made good included
 * @param deadLettered were given up and are on their dead-letter bus
 * @param lost were given up and are in the log alone: there is no dead-letter bus, or it did not take them
 * @param duplicates messages that were dropped, as their deduplication id had been seen
 * @since 0.1
 */
public record DeliveryCounts(long handled, long failedAttempts, long deadLettered, long lost, long duplicates) {}
