package dev.storypact.testkit.assertion;

import org.assertj.core.api.AbstractObjectAssert;

/**
 * Assertions on the data of a published message, decoded to a type as a subscriber would: AssertJ's own, and the way back.
 *
 * @param <O> the assertions on what published the message
 * @param <T> the type
 * @since 0.1
 */
public class DecodedDataAssert<O, T> extends AbstractObjectAssert<DecodedDataAssert<O, T>, T> {

    private final WayBack<PublishedMessageAssert<O>> message = new WayBack<>();

    /** For AssertJ, which makes a subclass for soft assertions; a test comes here from the assertions on a message. */
    protected DecodedDataAssert(T value) {
        super(value, DecodedDataAssert.class);
    }

    DecodedDataAssert<O, T> from(PublishedMessageAssert<O> asserted) {
        message.to(asserted);
        return this;
    }

    /** {@return the assertions on the message again} */
    public final PublishedMessageAssert<O> message() {
        return message.get();
    }
}
