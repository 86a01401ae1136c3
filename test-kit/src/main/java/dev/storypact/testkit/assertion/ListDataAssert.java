package dev.storypact.testkit.assertion;

import java.util.List;
import org.assertj.core.api.FactoryBasedNavigableListAssert;
import org.assertj.core.api.ObjectAssert;

/**
 * AssertJ's assertions on the elements of an array within the data of a published message, and the way back.
 *
 * @param <O> the assertions on what published the message
 * @since 0.1
 */
public class ListDataAssert<O>
        extends FactoryBasedNavigableListAssert<ListDataAssert<O>, List<?>, Object, ObjectAssert<Object>> {

    private final WayBack<PublishedMessageAssert<O>> message = new WayBack<>();

    /** For AssertJ, which makes a subclass for soft assertions; a test comes here from the assertions on a message. */
    protected ListDataAssert(List<?> value) {
        super(value, ListDataAssert.class, ObjectAssert::new);
    }

    ListDataAssert<O> from(PublishedMessageAssert<O> asserted) {
        message.to(asserted);
        return this;
    }

    /** {@return the assertions on the message again} */
    public final PublishedMessageAssert<O> message() {
        return message.get();
    }
}
