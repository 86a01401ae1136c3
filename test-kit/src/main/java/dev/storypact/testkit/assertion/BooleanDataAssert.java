package dev.storypact.testkit.assertion;

import org.assertj.core.api.AbstractBooleanAssert;

/**
 * AssertJ's assertions on a boolean within the data of a published message, and the way back.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public final class BooleanDataAssert<R> extends AbstractBooleanAssert<BooleanDataAssert<R>> {

    private final PublishedMessageAssert<R> message;

    BooleanDataAssert(PublishedMessageAssert<R> message, boolean value) {
        super(value, BooleanDataAssert.class);
        this.message = message;
    }

    /** {@return the assertions on the message again} */
    public PublishedMessageAssert<R> message() {
        return message;
    }
}
