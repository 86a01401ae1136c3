package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.StorySession;
import java.util.Optional;

/** What makes two sessions those of one telling, for who receives messages. */
record ReceivingTelling(String correlationId, Optional<String> causationId, Optional<String> storyName) {

    static ReceivingTelling of(StorySession session) {
        return new ReceivingTelling(session.correlationId(), session.causationId(), session.storyName());
    }
}
