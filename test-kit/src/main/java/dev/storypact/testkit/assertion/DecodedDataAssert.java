package dev.storypact.testkit.assertion;

import org.assertj.core.api.AbstractObjectAssert;

/**
 * Assertions on the data of a published message, decoded to a type as a subscriber would: AssertJ's own, and the way back.
 *
 * @param <R> what the story returns
 * @param <T> the type
 * @since 0.1
 */
public final class DecodedDataAssert<R, T> extends AbstractObjectAssert<DecodedDataAssert<R, T>, T> {

    private final PublishedMessageAssert<R> message;

    DecodedDataAssert(PublishedMessageAssert<R> message, T data) {
        super(data, DecodedDataAssert.class);
        this.message = message;
    }

    /** {@return the assertions on the message again} */
    public PublishedMessageAssert<R> message() {
        return message;
    }
}
