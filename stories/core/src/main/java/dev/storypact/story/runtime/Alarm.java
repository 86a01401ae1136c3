package dev.storypact.story.runtime;

/**
 * Something that a clock will do at a later time.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Alarm {

    /** Takes it back; does nothing where it has been done. */
    void cancel();
}
