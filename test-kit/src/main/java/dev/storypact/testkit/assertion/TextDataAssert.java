package dev.storypact.testkit.assertion;

import org.assertj.core.api.AbstractStringAssert;

/**
 * AssertJ's assertions on a text within the data of a published message, and the way back.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public final class TextDataAssert<R> extends AbstractStringAssert<TextDataAssert<R>> {

    private final PublishedMessageAssert<R> message;

    TextDataAssert(PublishedMessageAssert<R> message, String value) {
        super(value, TextDataAssert.class);
        this.message = message;
    }

    /** {@return the assertions on the message again} */
    public PublishedMessageAssert<R> message() {
        return message;
    }
}
