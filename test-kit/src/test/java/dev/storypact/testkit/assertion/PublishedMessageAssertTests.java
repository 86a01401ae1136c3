package dev.storypact.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.fixture.Order;
import dev.storypact.testkit.fixture.Scopes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class PublishedMessageAssertTests {

    private static final ContextKey<String> TENANT = ContextKey.of("tenant", String.class);

    private static final Order ORDER = new Order("o-1", new BigDecimal("12.50"), true, List.of("tea", "milk"));
    private static final Map<String, Order> DATA = Map.of("order", ORDER);

    private static final Story<Done> PUBLISH = Story.of(ask -> {
        ask.contextProvide(TENANT, "acme");
        ask.eventBusSendMessage(
                "order-events",
                EventBusMessage.of("ORDER_PLACED", DATA).withSource("orders").withMetadata("version", "1.0"));
    });

    private static final String REST = """
          message:   {
                       "source" : "orders",
                       "type" : "ORDER_PLACED",
                       "data" : {
                         "order" : {
                           "id" : "o-1",
                           "total" : 12.50,
                           "paid" : true,
                           "items" : [ "tea", "milk" ]
                         }
                       },
                       "metadata" : {
                         "version" : "1.0",
                         "eventId" : "event-1",
                         "timestamp" : "2026-01-01T00:00:00Z",
                         "correlationId" : "correlation-1"
                       }
                     }
          steps:       1  Context::Provide {"contextKey":"tenant","value":"acme"} -> nothing
                       2  Context::List -> {"tenant":"acme"}
                     > 3  EventBus::SendMessages {"eventBusName":"order-events","eventBusMessages":[{"source":"orders",\
        "type":"ORDER_PLACED","data":{"order":{"id":"o-1","total":12.50,"paid":true,"items":["tea"... -> nothing\
        """;

    private static PublishedMessageAssert<StoryRunAssert<Done>> message() {
        return message(Scopes.withoutSchemas().tester().tell(PUBLISH));
    }

    private static PublishedMessageAssert<StoryRunAssert<Done>> message(StoryRun<Done> run) {
        return assertThat(run).publishedTo("order-events").exactlyOneMessage();
    }

    private static void assertFails(ThrowingCallable assertion, String facts) {
        assertThatThrownBy(assertion)
                .isInstanceOf(AssertionError.class)
                .message()
                .isEqualTo(facts + REST);
    }

    @Test
    void a_message_has_a_type() {
        message().hasType("ORDER_PLACED");
        assertFails(() -> message().hasType("ORDER_PAID"), """
            the message ORDER_PLACED to 'order-events' has another type
              expected:  "ORDER_PAID"
              found:     "ORDER_PLACED"
            """);
    }

    @Test
    void a_message_has_a_source() {
        message().hasSource("orders");
        assertFails(() -> message().hasSource("billing"), """
            the message ORDER_PLACED to 'order-events' has another source
              expected:  "billing"
              found:     "orders"
            """);
    }

    @Test
    void a_message_has_metadata() {
        message().hasMetadata("version", "1.0").hasCorrelationId("correlation-1");
        assertFails(() -> message().hasMetadata("causationId", "event-0"), """
            the message ORDER_PLACED to 'order-events' has no metadata 'causationId'
              expected:  "event-0"
            """);
        assertFails(() -> message().hasCorrelationId("c"), """
            the message ORDER_PLACED to 'order-events' has another metadata 'correlationId'
              expected:  "c"
              found:     "correlation-1"
            """);
    }

    @Test
    void metadata_and_context_of_a_slightly_other_name_are_shown() {
        assertFails(() -> message().hasMetadata("versio", "1.0"), """
            the message ORDER_PLACED to 'order-events' has no metadata 'versio'
              expected:  "1.0"
              nearest:   metadata 'version'
            """);
        assertFails(() -> message().hasContext("tenat", "acme"), """
            the message ORDER_PLACED to 'order-events' has no context 'tenat'
              expected:  "acme"
              nearest:   context 'tenant'
              context:   {"tenant":"acme"}
            """);
    }

    @Test
    void other_values_are_given_to_editors_that_offer_a_diff() {
        assertThatThrownBy(() -> message().hasType("ORDER_PAID"))
                .isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                    assertThat(error.getExpected().getValue()).isEqualTo("\"ORDER_PAID\"");
                    assertThat(error.getActual().getValue()).isEqualTo("\"ORDER_PLACED\"");
                });
        assertThatThrownBy(() -> message().data("/order/paid").isEqualTo(false))
                .isInstanceOfSatisfying(AssertionFailedError.class, error -> {
                    assertThat(error.getExpected().getValue()).isEqualTo("false");
                    assertThat(error.getActual().getValue()).isEqualTo("true");
                });
    }

    private static PublishedMessageAssert<StoryRunAssert<Done>> placed(EventBusMessage<?> message) {
        var tester = Scopes.withSchemas("classpath:schemas").tester();
        return assertThat(tester.tell(Story.of(ask -> ask.eventBusSendMessage("order-events", message))))
                .publishedTo("order-events")
                .exactlyOneMessage();
    }

    @Test
    void a_message_conforms_to_the_version_that_it_names() {
        var message = EventBusMessage.of("ORDER_PLACED", ORDER).withMetadata("version", "1.0");

        placed(message).conformsToSchema("1.0");
        assertThatThrownBy(() -> placed(message).conformsToSchema("2.0")).hasMessageStartingWith("""
            the message ORDER_PLACED to 'order-events' has another metadata 'version'
              expected:  "2.0"
              found:     "1.0"
            """);
    }

    @Test
    void a_message_without_a_version_has_the_only_one_of_its_subject() {
        var message = EventBusMessage.of("ORDER_PLACED", ORDER);

        placed(message).conformsToSchema("1.0");
        assertThatThrownBy(() -> placed(message).conformsToSchema("2.0")).hasMessageStartingWith("""
            the message ORDER_PLACED to 'order-events' has no metadata 'version'
              expected:  "2.0"
            """);
        assertThatThrownBy(() -> message().conformsToSchema("1.0")).hasMessageContaining("none is configured");
    }

    @Test
    void a_message_takes_the_context_along() {
        message().hasContext("tenant", "acme");
        assertFails(() -> message().hasContext("tenant", "other"), """
            the message ORDER_PLACED to 'order-events' has another context 'tenant'
              expected:  "other"
              found:     "acme"
              context:   {"tenant":"acme"}
            """);
    }

    @Test
    void a_message_has_data() {
        message().hasData("/order/total", 12.5).hasData("/order", ORDER).hasData("", DATA);
        assertFails(() -> message().hasData("/order/total", "12.50"), """
            the message ORDER_PLACED to 'order-events' has other data at /order/total
              expected:  "12.50"
              found:     12.50
            """);
        assertFails(() -> message().hasData("/order/sum", 1), """
            the message ORDER_PLACED to 'order-events' has no data at /order/sum
              expected:  1
              found:     /order has id, total, paid, items
            """);
        assertFails(() -> message().hasData("/order/items/2", "jam"), """
            the message ORDER_PLACED to 'order-events' has no data at /order/items/2
              expected:  "jam"
              found:     /order/items has 2 elements
            """);
        assertFails(() -> message().hasData("/order/paid/by", "card"), """
            the message ORDER_PLACED to 'order-events' has no data at /order/paid/by
              expected:  "card"
              found:     /order/paid is true
            """);
    }

    @Test
    void what_is_no_pointer_is_refused() {
        assertThatThrownBy(() -> message().hasData("order.total", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'order.total' is no JSON pointer: write '/order/total', or '' for the whole data");
    }

    @Test
    void a_value_leads_to_the_assertions_of_its_kind_and_back() {
        message()
                .data("/order/total")
                .asNumber()
                .isEqualByComparingTo("12.5")
                .message()
                .data("/order/items")
                .asElements()
                .containsExactly("tea", "milk")
                .message()
                .data("/order/items/0")
                .asString()
                .startsWith("t")
                .message()
                .data("/order/paid")
                .asBoolean()
                .isTrue()
                .message()
                .data("/order/paid")
                .isEqualTo(true)
                .isNotEqualTo("true")
                .message()
                .hasType("ORDER_PLACED");
    }

    @Test
    void a_value_is_not_there_or_of_another_kind() {
        assertFails(() -> message().data("/order/totl"), """
            the message ORDER_PLACED to 'order-events' has no data at /order/totl
              expected:  a value
              found:     /order has id, total, paid, items
              nearest:   /order/total
            """);
        assertFails(() -> message().data("/order/total").asString(), """
            the message ORDER_PLACED to 'order-events' has other data at /order/total
              expected:  a text
              found:     12.50
            """);
        assertFails(() -> message().data("/order/total").isEqualTo(13), """
            the message ORDER_PLACED to 'order-events' has other data at /order/total
              expected:  13
              found:     12.50
            """);
        assertFails(() -> message().data("/order/total").isNotEqualTo(12.5), """
            the message ORDER_PLACED to 'order-events' has unwanted data at /order/total
              expected:  not 12.5
            """);
    }

    @Test
    void the_assertions_of_a_kind_say_where_their_value_stands() {
        assertThatThrownBy(() -> message().data("/order/items").asElements().isEmpty())
                .hasMessageStartingWith("[data at /order/items of ORDER_PLACED to 'order-events'] ");
        assertThatThrownBy(() ->
                        message().data("/order/items").as("items").asElements().isEmpty())
                .hasMessageStartingWith("[items] ");
    }

    @Test
    void data_is_decoded_to_a_type_of_the_test() {
        record Placed(Order order) {}
        record Misread(int order) {}

        message().dataAs(Placed.class).isEqualTo(new Placed(ORDER)).message().hasType("ORDER_PLACED");
        assertThatThrownBy(() -> message().dataAs(Misread.class)).message().startsWith("""
            the message ORDER_PLACED to 'order-events' can't be read as a Misread
              expected:  a value of type dev.storypact.testkit.assertion.PublishedMessageAssertTests$1Misread
              found:     at '/order' of\
            """);
    }

    @Test
    void without_a_registry_nothing_conforms() {
        assertFails(() -> message().conformsToSchema(), """
            the message ORDER_PLACED to 'order-events' can't be checked against a schema
              expected:  a schema registry
              found:     none is configured
              to mend:   put schemas into 'schemas/<bus>/<TYPE>/1.0.schema.json' of the module, or set\
             'storypact.schemas' to the folder that has them
            """);
    }

    @Test
    void a_description_is_handed_down() {
        assertThatThrownBy(() -> assertThat(Scopes.withoutSchemas().tester().tell(PUBLISH))
                        .as("the order")
                        .publishedTo("order-events")
                        .exactlyOneMessage()
                        .data("/order/items")
                        .asElements()
                        .isEmpty())
                .hasMessageStartingWith("[the order] ");
    }
}
