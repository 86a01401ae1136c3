package dev.storypact.testkit.assertion;

import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.ProcessingFailed;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.testkit.assertion.PublishedMessagesAssert.Place;
import dev.storypact.testkit.internal.message.FlowFailures;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on a dead letter: the message that a subscription gave up, and why.
 *
 * @since 0.1
 */
public class DeadLetterAssert extends AbstractAssert<DeadLetterAssert, PublishedMessage> {

    private final WayBack<DeadLettersAssert> letters = new WayBack<>();
    private final WayBack<ChainFailures> failures = new WayBack<>();

    /** For AssertJ, which makes a subclass for soft assertions; a test comes here from the assertions on several letters. */
    protected DeadLetterAssert(PublishedMessage letter) {
        super(letter, DeadLetterAssert.class);
    }

    static DeadLetterAssert of(DeadLettersAssert letters, PublishedMessage letter, ChainFailures failures) {
        var made = failures.on(letter, PublishedMessage.class, DeadLetterAssert.class, DeadLetterAssert::new);
        made.letters.to(letters);
        made.failures.to(failures);
        return made;
    }

    /** Verifies that the last attempt failed with an error of that type. */
    public DeadLetterAssert hasError(StoryErrorType type) {
        return hasError(type.name());
    }

    /** Verifies that the last attempt failed with an error of that type, such as {@code Story/Defect}. */
    public DeadLetterAssert hasError(String type) {
        var error = letter().error();
        if (!error.equals(type) && !error.startsWith(type + ":")) {
            throw other("error", "an error of type " + type, error);
        }
        return this;
    }

    /** Verifies that the text of the last attempt's error contains that one. */
    public DeadLetterAssert hasErrorContaining(String part) {
        if (!letter().error().contains(part)) {
            throw other("error", "an error with '" + part + "' in it", letter().error());
        }
        return this;
    }

    /** Verifies how often the message was tried. */
    public DeadLetterAssert hasAttempts(int attempts) {
        var found = letter().attempts();
        if (found != attempts) {
            throw failureWithActualExpected(
                    found, attempts, "%s", text("number of attempts", String.valueOf(attempts), String.valueOf(found)));
        }
        return this;
    }

    /** {@return assertions on the message that was given up; {@code messages().and()} leads back here} */
    public final PublishedMessageAssert<DeadLetterAssert> originalEvent() {
        return failures.get()
                .lead(
                        this::original,
                        actual,
                        (next, original) -> PublishedMessagesAssert.at(
                                        new Place<>(this, letters().and().publisher(), "that were given up", next),
                                        List.of(original))
                                .describedAs(info.description())
                                .message(0));
    }

    private PublishedMessage original() {
        return letters().and().flow().chain().cause(actual).orElseThrow(() -> other("cause", "a message", "none"));
    }

    /** {@return the assertions on all dead letters of the subscription again} */
    public final DeadLettersAssert letters() {
        return letters.get();
    }

    private ProcessingFailed letter() {
        return StoryJson.fromTree(actual.message().data(), ProcessingFailed.class);
    }

    private AssertionError other(String part, String expected, String found) {
        return failure("%s", text(part, expected, found));
    }

    private String text(String part, String expected, String found) {
        return FlowFailures.otherLetter(
                letters().subscription(), part, expected, found, letters().and().told());
    }
}
