package dev.storypact.story.action;

import dev.storypact.story.message.ContextKey;
import java.util.Map;

/**
 * Asks of the context that stories and messages carry along.
 *
 * @since 0.1
 */
public interface ContextAsk extends Performer {

    /**
     * Reads a value: what this story or its caller provided, or what came with the message, or the key's default.
     *
     * @throws StoryException with one of the error types of {@link ContextRead}
     */
    default <T> T contextRead(ContextKey<T> key) {
        return key.type().cast(perform(new ContextRead(key)));
    }

    /** Sets a value for the rest of the story and for all that it publishes. */
    default <T> void contextProvide(ContextKey<T> key, T value) {
        perform(new ContextProvide(key, value));
    }

    /** {@return the whole context, by name} */
    default Map<String, Object> contextList() {
        return perform(new ContextList());
    }
}
