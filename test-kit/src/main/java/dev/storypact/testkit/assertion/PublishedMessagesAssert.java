package dev.storypact.testkit.assertion;

import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.message.PublicationFailures;
import java.util.List;
import java.util.function.Consumer;
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

    /** Verifies that the messages are of these types, in that order, and no others are there. */
    public PublishedMessagesAssert<R> hasTypesInOrder(String... types) {
        var found = actual.stream()
                .map(published -> published.message().type().orElse(""))
                .toList();
        if (!found.equals(List.of(types))) {
            throw failing(PublicationFailures.otherTypes(run.story(), List.of(types), which, actual));
        }
        return this;
    }

    /** Verifies each message by the requirement at its place, from the oldest; there are as many as requirements. */
    @SafeVarargs
    public final PublishedMessagesAssert<R> satisfiesExactly(Consumer<PublishedMessageAssert<R>>... requirements) {
        hasSize(requirements.length);
        for (int i = 0; i < requirements.length; i++) {
            requirements[i].accept(message(i));
        }
        return this;
    }

    /** Verifies that each requirement is met by a message of its own, whatever the order, and no message is left over. */
    @SafeVarargs
    public final PublishedMessagesAssert<R> satisfiesExactlyInAnyOrder(
            Consumer<PublishedMessageAssert<R>>... requirements) {
        hasSize(requirements.length);
        var matching = new RequirementMatching<>(this);
        for (var requirement : requirements) {
            matching.add(requirement);
        }
        matching.firstUnmet().ifPresent(unmet -> {
            throw failing(PublicationFailures.unmet(run.story(), unmet + 1, which, actual, matching.problems(unmet)));
        });
        return this;
    }

    /** {@return the number of messages} */
    int size() {
        return actual.size();
    }

    /** {@return the assertions on the run again} */
    public StoryRunAssert<R> run() {
        return run;
    }

    private AssertionError failing(String text) {
        return failure("%s", text);
    }
}
