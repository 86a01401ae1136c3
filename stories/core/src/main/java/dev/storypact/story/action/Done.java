package dev.storypact.story.action;

/**
 * The answer of an action, or the result of a story, that has nothing to return.
 *
 * <p>It stands where {@code void} can't, so that no {@code null} is ever needed.
 *
 * @since 0.1
 */
public enum Done {
    DONE
}
