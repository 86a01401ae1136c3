package dev.storypact.testkit.assertion;

import dev.storypact.testkit.internal.message.ToldStories;
import dev.storypact.testkit.internal.message.ToldStory;
import java.util.List;

/** Takes the steps of stories to the failures that show them. */
final class ShownStories {

    private ShownStories() {}

    static ToldStories of(List<StorySteps> stories) {
        return new ToldStories(stories.stream()
                .map(story ->
                        new ToldStories.OfService(story.service(), new ToldStory(story.storyName(), story.steps())))
                .toList());
    }
}
