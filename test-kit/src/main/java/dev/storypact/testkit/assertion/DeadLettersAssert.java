package dev.storypact.testkit.assertion;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.ProcessingFailed;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.internal.message.FlowFailures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the dead letters of one subscription, oldest first.
 *
 * @since 0.1
 */
public class DeadLettersAssert extends AbstractAssert<DeadLettersAssert, List<PublishedMessage>> {

    /** Stands in for a letter that soft assertions did not find. */
    private static final PublishedMessage NONE = new PublishedMessage(
            "none",
            EventBusMessage.of(StoryJson.toTree(
                    new ProcessingFailed(EventBusMessage.of(StoryJson.toTree("none")), "none", 1, Instant.EPOCH))),
            Map.of(),
            1);

    private final WayBack<Place> place = new WayBack<>();

    private record Place(MessageFlowAssert flow, String subscription, ChainFailures failures) {}

    /** For AssertJ, which makes a subclass for soft assertions; a test calls {@code assertThat(world).deadLettered(name)}. */
    protected DeadLettersAssert(List<PublishedMessage> letters) {
        super(letters, DeadLettersAssert.class);
    }

    static DeadLettersAssert of(
            MessageFlowAssert flow, String subscription, List<PublishedMessage> letters, ChainFailures failures) {
        var made = failures.on(letters, List.class, DeadLettersAssert.class, DeadLettersAssert::new);
        made.place.to(new Place(flow, subscription, failures));
        return made;
    }

    /**
     * Verifies that there is one letter and no other.
     *
     * @return assertions on the letter
     */
    public final DeadLetterAssert exactlyOne() {
        return led(() -> {
            sized(1);
            return actual.get(0);
        });
    }

    /** Verifies that there are exactly so many letters. */
    public DeadLettersAssert hasSize(int count) {
        sized(count);
        return this;
    }

    private void sized(int count) {
        and().settled();
        if (actual.size() != count) {
            throw failing("exactly " + (count == 1 ? "one" : count));
        }
    }

    /**
     * Verifies that there is a letter at that place.
     *
     * @param index from 0, the oldest
     * @return assertions on the letter
     */
    public final DeadLetterAssert letter(int index) {
        return led(() -> {
            if (index < 0 || index >= actual.size()) {
                throw failing("a letter at the place " + index + ", counted from 0");
            }
            return actual.get(index);
        });
    }

    private DeadLetterAssert led(Supplier<PublishedMessage> found) {
        return place.get()
                .failures()
                .lead(
                        found,
                        NONE,
                        (next, letter) ->
                                DeadLetterAssert.of(this, letter, next).describedAs(info.description()));
    }

    /** {@return the assertions on the world again} */
    public final MessageFlowAssert and() {
        return place.get().flow();
    }

    String subscription() {
        return place.get().subscription();
    }

    private AssertionError failing(String expected) {
        return failure("%s", FlowFailures.otherLetters(subscription(), expected, actual, and().told()));
    }
}
