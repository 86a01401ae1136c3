package dev.storypact.testkit.assertion;

import java.util.List;
import org.assertj.core.api.FactoryBasedNavigableListAssert;
import org.assertj.core.api.ObjectAssert;

/**
 * AssertJ's assertions on the elements of an array within the data of a published message, and the way back.
 *
 * @param <R> what the story returns
 * @since 0.1
 */
public final class ListDataAssert<R>
        extends FactoryBasedNavigableListAssert<ListDataAssert<R>, List<?>, Object, ObjectAssert<Object>> {

    private final PublishedMessageAssert<R> message;

    ListDataAssert(PublishedMessageAssert<R> message, List<?> value) {
        super(value, ListDataAssert.class, ObjectAssert::new);
        this.message = message;
    }

    /** {@return the assertions on the message again} */
    public PublishedMessageAssert<R> message() {
        return message;
    }
}
