package dev.storypact.testkit.assertion;

import org.assertj.core.api.AbstractStringAssert;

/**
 * AssertJ's assertions on a text within the data of a published message, and the way back.
 *
 * @param <O> the assertions on what published the message
 * @since 0.1
 */
public class TextDataAssert<O> extends AbstractStringAssert<TextDataAssert<O>> {

    private final WayBack<PublishedMessageAssert<O>> message = new WayBack<>();

    /** For AssertJ, which makes a subclass for soft assertions; a test comes here from the assertions on a message. */
    protected TextDataAssert(String value) {
        super(value, TextDataAssert.class);
    }

    TextDataAssert<O> from(PublishedMessageAssert<O> asserted) {
        message.to(asserted);
        return this;
    }

    /** {@return the assertions on the message again} */
    public final PublishedMessageAssert<O> message() {
        return message.get();
    }
}
