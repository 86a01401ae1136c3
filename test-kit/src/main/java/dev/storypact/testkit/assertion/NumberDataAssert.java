package dev.storypact.testkit.assertion;

import java.math.BigDecimal;
import org.assertj.core.api.AbstractBigDecimalAssert;

/**
 * AssertJ's assertions on a number within the data of a published message, and the way back.
 *
 * @param <O> the assertions on what published the message
 * @since 0.1
 */
public class NumberDataAssert<O> extends AbstractBigDecimalAssert<NumberDataAssert<O>> {

    private final WayBack<PublishedMessageAssert<O>> message = new WayBack<>();

    /** For AssertJ, which makes a subclass for soft assertions; a test comes here from the assertions on a message. */
    protected NumberDataAssert(BigDecimal value) {
        super(value, NumberDataAssert.class);
    }

    NumberDataAssert<O> from(PublishedMessageAssert<O> asserted) {
        message.to(asserted);
        return this;
    }

    /** {@return the assertions on the message again} */
    public final PublishedMessageAssert<O> message() {
        return message.get();
    }
}
