package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnnotatedSubscriptionTests {

    static final class Watching {

        @Subscribes(
                bus = "order-events",
                type = "ORDER_*",
                filter = "{\"data\": \"total\", \"condition\": {\"atLeast\": 1000}}")
        static Story<Done> watch(EventBusMessage<JsonNode> event) {
            return Story.of(ask -> {});
        }
    }

    static final class Auditing {

        @Subscribes(bus = "order-events", type = "*")
        static Story<Done> audit(EventBusMessage<JsonNode> event) {
            return Story.of(ask -> {});
        }
    }

    static final class Misspelled {

        @Subscribes(bus = "order-events", type = "ORDER_PLACED", filter = "{total}")
        static Story<Done> watch(EventBusMessage<JsonNode> event) {
            return Story.of(ask -> {});
        }
    }

    @Test
    void the_declared_types_and_filter_are_what_the_subscription_wants() {
        var filter = Subscription.of(Watching.class).get(0).filter();

        assertThat(filter.accepts(EventBusMessage.of("ORDER_PLACED", Map.of("total", 1000))))
                .isTrue();
        assertThat(filter.accepts(EventBusMessage.of("ORDER_PLACED", Map.of("total", 999))))
                .isFalse();
        assertThat(filter.accepts(EventBusMessage.of("PARCEL_SENT", Map.of("total", 1000))))
                .isFalse();
    }

    @Test
    void a_star_wants_every_message_of_the_bus() {
        var filter = Subscription.of(Auditing.class).get(0).filter();

        assertThat(filter.accepts(EventBusMessage.of("PARCEL_SENT", 1))).isTrue();
        assertThat(filter.accepts(EventBusMessage.of(1))).isTrue();
    }

    @Test
    void a_filter_that_is_none_is_refused_by_the_method_that_has_it() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subscription.of(Misspelled.class))
                .withMessageContaining("Misspelled.watch(")
                .withMessageContaining(
                        "names something that can't be, correct it: an event filter as JSON, not '{total}'");
    }
}
