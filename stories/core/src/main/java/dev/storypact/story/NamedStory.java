package dev.storypact.story;

import java.util.Optional;

/** A story and the name that traces show for it. */
final class NamedStory<R> implements Story<R> {

    private final String name;
    private final Story<R> story;

    NamedStory(String name, Story<R> story) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a story must not be blank");
        }
        this.name = name;
        this.story = story;
    }

    @Override
    public R tell(Ask ask) {
        return story.tell(ask);
    }

    @Override
    public Optional<String> name() {
        return Optional.of(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
