package dev.storypact.testkit.internal.message;

import dev.storypact.story.Outcome;
import dev.storypact.story.runtime.TraceStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a failure shows of all stories of a world: the name and the steps of each.
 *
 * @param stories the stories, oldest first
 */
public record ToldStories(List<OfService> stories) {

    private static final int SHOWN_AT_EACH_END = 5;

    /**
     * A story, and whose it is.
     *
     * @param service the service, where the world has several
     * @param story the story
     */
    public record OfService(Optional<String> service, ToldStory story) {

        private String title() {
            return service.map(name -> name + ": ").orElse("")
                    + (story.name().isPresent() ? story.subject() : "a story");
        }
    }

    public ToldStories {
        stories = List.copyOf(stories);
    }

    /** {@return the lines of all stories, the steps marked that the failure is about; of many stories the middle is left out} */
    public List<String> lines(Predicate<TraceStep> marked) {
        if (stories.isEmpty()) {
            return List.of("no story was told");
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < stories.size(); i++) {
            if (i < SHOWN_AT_EACH_END || i >= stories.size() - SHOWN_AT_EACH_END) {
                lines.add(stories.get(i).title());
                stories.get(i).story().lines(marked).forEach(line -> lines.add("  " + line));
            } else if (i == SHOWN_AT_EACH_END) {
                lines.add("... " + (stories.size() - 2 * SHOWN_AT_EACH_END) + " stories between");
            }
        }
        return lines;
    }

    /** {@return the stories that handled what that subscription was delivered} */
    ToldStories of(String subscription) {
        return new ToldStories(stories.stream()
                .filter(each -> each.story().name().filter(subscription::equals).isPresent())
                .toList());
    }

    boolean isEmpty() {
        return stories.isEmpty();
    }

    /** {@return whether a step failed} */
    static boolean failed(TraceStep step) {
        return step.outcome() instanceof Outcome.Failure<?>;
    }
}
