package dev.storypact.testkit.internal.tester;

import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.StoryTestError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One telling of a story: its steps and what it published itself. One thread at a time. */
final class Telling {

    private final LoggedStory steps;
    private final List<PublishedMessage> published = new ArrayList<>();
    private Optional<StoryTestError> ended = Optional.empty();

    Telling(LoggedStory steps) {
        this.steps = steps;
    }

    LoggedStory steps() {
        return steps;
    }

    /** Adds messages that it published. */
    void published(List<PublishedMessage> messages) {
        published.addAll(messages);
    }

    /** {@return what it published so far, oldest first} */
    List<PublishedMessage> published() {
        return published;
    }

    /** {@return the error that ends it; a story that catches even this asks on and on, so it is made once} */
    StoryTestError ended(Supplier<StoryTestError> made) {
        if (ended.isEmpty()) {
            ended = Optional.of(made.get());
        }
        return ended.get();
    }
}
