package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.message.PublicationFailures;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the messages that a story published to an event bus.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public final class PublishedMessagesAssert<R>
        extends AbstractAssert<PublishedMessagesAssert<R>, List<PublishedMessage>> {

    private final StoryRunAssert<R> run;
    private final String which;

    PublishedMessagesAssert(StoryRunAssert<R> run, String which, List<PublishedMessage> messages) {
        super(messages, PublishedMessagesAssert.class);
        this.run = run;
        this.which = which;
    }

    /**
     * Verifies that there is one message and no other.
     *
     * @return assertions on the message
     */
    public PublishedMessageAssert<R> exactlyOneMessage() {
        hasSize(1);
        return message(0);
    }

    /** Verifies that there are exactly so many messages. */
    public PublishedMessagesAssert<R> hasSize(int count) {
        if (actual.size() != count) {
            throw failing(PublicationFailures.otherNumber(run.story(), count, which, actual));
        }
        return this;
    }

    /**
     * Verifies that there is a message at that place.
     *
     * @param index from 0, the oldest
     * @return assertions on the message
     */
    public PublishedMessageAssert<R> message(int index) {
        if (index < 0 || index >= actual.size()) {
            throw failing(PublicationFailures.noMessageAt(run.story(), index, which, actual));
        }
        return new PublishedMessageAssert<>(this, actual.get(index)).describedAs(info.description());
    }

    /**
     * Verifies that there are messages of that type.
     *
     * @return assertions on those messages
     */
    public PublishedMessagesAssert<R> ofType(String type) {
        var ofType = actual.stream()
                .filter(published ->
                        published.message().type().filter(type::equals).isPresent())
                .toList();
        if (ofType.isEmpty()) {
            throw failing(PublicationFailures.noneOfType(run.story(), type, which, actual));
        }
        return new PublishedMessagesAssert<>(run, "of type '" + type + "' " + which, ofType)
                .describedAs(info.description());
    }

    /** {@return the assertions on the run again} */
    public StoryRunAssert<R> run() {
        return run;
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
