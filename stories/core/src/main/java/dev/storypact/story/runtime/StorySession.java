package dev.storypact.story.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a telling of a story belongs to: the chain of messages that led to it, and the context that it carries along.
 *
 * @param correlationId the same for everything that one outside cause set off
 * @param causationId the id of the event whose handling this is, where it is one
 * @param depth how many events lie between the outside cause and this story, at most {@link #MAX_DEPTH}; 0 for a story
 *     that no event started
 * @param storyName the name of the story that is told
 * @param context the context, by name
 * @since 0.1
 */
public record StorySession(
        String correlationId,
        Optional<String> causationId,
        int depth,
        Optional<String> storyName,
        Map<String, Object> context) {

    /** How many events a chain can have; a story that an event at this depth started publishes no more. */
    public static final int MAX_DEPTH = 100;

    public StorySession {
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(causationId, "causationId");
        Objects.requireNonNull(storyName, "storyName");
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        if (depth < 0 || depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "the depth counts the events of a chain, from 0 to " + MAX_DEPTH + ", it is not " + depth);
        }
    }

    /** {@return the session of something that began outside of all stories} */
    public static StorySession startedBy(String correlationId) {
        return new StorySession(correlationId, Optional.empty(), 0, Optional.empty(), Map.of());
    }

    /** {@return this session with one value of the context set} */
    public StorySession withContext(String name, Object value) {
        var changed = new LinkedHashMap<>(context);
        changed.put(name, value);
        return new StorySession(correlationId, causationId, depth, storyName, changed);
    }

    /** {@return this session, telling a story of that name} */
    public StorySession telling(String newStoryName) {
        return new StorySession(correlationId, causationId, depth, Optional.of(newStoryName), context);
    }
}
