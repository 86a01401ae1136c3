package dev.storypact.testkit.assertion;

import java.math.BigDecimal;
import org.assertj.core.api.AbstractBigDecimalAssert;

/**
 * AssertJ's assertions on a number within the data of a published message, and the way back.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public final class NumberDataAssert<R> extends AbstractBigDecimalAssert<NumberDataAssert<R>> {

    private final PublishedMessageAssert<R> message;

    NumberDataAssert(PublishedMessageAssert<R> message, BigDecimal value) {
        super(value, NumberDataAssert.class);
        this.message = message;
    }

    /** {@return the assertions on the message again} */
    public PublishedMessageAssert<R> message() {
        return message;
    }
}
