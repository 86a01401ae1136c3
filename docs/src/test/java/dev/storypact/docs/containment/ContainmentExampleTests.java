package dev.storypact.docs.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.Contained;
import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContainmentExampleTests {

    // #region order
    private static final JsonNode ORDER_PLACED = StoryJson.parse("""
            {"type": "object",
             "required": ["orderId", "total"],
             "properties": {
               "orderId": {"type": "string", "pattern": "^o-[0-9]+$"},
               "total": {"type": "integer", "exclusiveMinimum": 0}}}""");
    // #endregion

    // #region contained
    @Test
    void billing_needs_less_than_orders_sends() {
        var billing = StoryJson.parse("""
                {"required": ["total"],
                 "properties": {"total": {"type": "number", "minimum": 1}}}""");

        assertThat(Containment.check(ORDER_PLACED, billing, ContainmentOptions.contract()))
                .isEqualTo(new Contained());
    }
    // #endregion

    // #region not-contained
    @Test
    void insurance_refuses_an_order_of_more_than_a_thousand() {
        var insurance = StoryJson.parse("""
                {"properties": {"total": {"type": "integer", "maximum": 1000}}}""");

        var result = Containment.check(ORDER_PLACED, insurance, ContainmentOptions.contract());

        assertThat(result).isInstanceOfSatisfying(NotContained.class, no -> {
            assertThat(no.counterexample().at("/total").intValue()).isGreaterThan(1000);
            assertThat(no.subscriberPointer()).isEqualTo("/properties/total/maximum");
            assertThat(no.publisherPointer()).isEqualTo("/properties/total");
        });
    }
    // #endregion

    // #region closed
    @Test
    void a_note_that_nobody_sends_does_no_harm() {
        var archive = StoryJson.parse("""
                {"properties": {"note": {"type": "string"}}}""");

        assertThat(Containment.check(ORDER_PLACED, archive, ContainmentOptions.contract()))
                .isEqualTo(new Contained());
        assertThat(Containment.check(ORDER_PLACED, archive, ContainmentOptions.strict()))
                .isInstanceOf(NotContained.class);
    }
    // #endregion

    // #region open
    @Test
    void a_publisher_that_says_that_it_is_open_is_believed() {
        var open = StoryJson.parse("""
                {"type": "object", "additionalProperties": true}""");
        var archive = StoryJson.parse("""
                {"properties": {"note": {"type": "string"}}}""");

        assertThat(Containment.check(open, archive, ContainmentOptions.contract()))
                .isInstanceOf(NotContained.class);
    }
    // #endregion

    // #region unknown
    @Test
    void a_pattern_that_looks_back_is_not_understood() {
        var doubled = StoryJson.parse("""
                {"type": "string", "pattern": "^([a-z])\\\\1$"}""");
        var letters = StoryJson.parse("""
                {"type": "string", "pattern": "^(.)\\\\1$"}""");

        assertThat(Containment.check(doubled, letters, ContainmentOptions.contract()))
                .isInstanceOf(Unknown.class);
    }
    // #endregion
}
