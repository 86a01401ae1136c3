package dev.storypact.story.action;

/**
 * Asks for unique ids.
 *
 * @since 0.1
 */
public interface GuidAsk extends Performer {

    /** {@return a new random UUID (RFC 9562, version 4)} */
    default String guidNew() {
        return perform(new GuidNew());
    }

    /** {@return a new UUID that sorts by its time of making (RFC 9562, version 7)} */
    default String guidNewSortable() {
        return perform(new GuidNewSortable());
    }
}
