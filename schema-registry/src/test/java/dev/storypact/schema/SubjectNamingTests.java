package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectNamingTests {

    private static final Subject ORDER = new Subject("order-events", "ORDER_PLACED");

    @Test
    void joins_bus_and_type_by_a_colon() {
        var naming = SubjectNaming.busAndType();

        assertThat(naming.name(ORDER)).isEqualTo("order-events:ORDER_PLACED");
        assertThat(naming.subject("order-events:ORDER_PLACED")).contains(ORDER);
    }

    @Test
    void leaves_out_names_of_others() {
        var naming = SubjectNaming.busAndType();

        assertThat(naming.subject("orders-value")).isEmpty();
        assertThat(naming.subject(":.context:orders")).isEmpty();
        assertThat(naming.subject("a:b:c")).isEmpty();
        assertThat(naming.subject("a:../b")).isEmpty();
        assertThat(naming.subject("a:")).isEmpty();
    }

    @Test
    void joins_topic_and_record_by_a_hyphen() {
        var naming = SubjectNaming.topicAndRecord("orders", "orders-eu");

        assertThat(naming.name(new Subject("orders", "com.acme.Placed"))).isEqualTo("orders-com.acme.Placed");
        assertThat(naming.subject("orders-com.acme.Placed")).contains(new Subject("orders", "com.acme.Placed"));
        assertThat(naming.subject("orders-eu-Placed")).contains(new Subject("orders-eu", "Placed"));
        assertThat(naming.subject("billing-Paid")).isEmpty();
    }

    @Test
    void names_the_values_of_topics_that_carry_one_type() {
        var naming = SubjectNaming.topicValues(Map.of("order-events", "ORDER_PLACED"));

        assertThat(naming.name(ORDER)).isEqualTo("order-events-value");
        assertThat(naming.subject("order-events-value")).contains(ORDER);
        assertThat(naming.subject("order-events-key")).isEmpty();
        assertThat(naming.subject("bill-events-value")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubjectNaming.topicValues(Map.of("order-events", "a/b")))
                .withMessageStartingWith("'order-events' or its type 'a/b' can't be called so: ");
    }

    @Test
    void takes_a_name_for_a_type_on_one_bus() {
        var naming = SubjectNaming.recordOn("order-events");

        assertThat(naming.name(ORDER)).isEqualTo("ORDER_PLACED");
        assertThat(naming.subject("ORDER_PLACED")).contains(ORDER);
        assertThat(naming.subject("a/b")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubjectNaming.recordOn("a/b"))
                .withMessage("the bus of a naming can't be called so: it has a character that isn't allowed, or isn't"
                        + " allowed there");
    }
}
