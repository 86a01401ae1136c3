package dev.storypact.contract.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.PublishedSchema;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.Subject;
import dev.storypact.story.message.EventVersion;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpokenPlaceTests {

    private static final String ORDER = """
            {
              "type": "object",
              "properties": {
                "id": {"type": "string"},
                "customer": {"$ref": "#/$defs/customer"},
                "lines": {
                  "type": "array",
                  "items": {"properties": {"sku": {"type": "string"}}}
                }
              },
              "allOf": [
                {"properties": {"note": {"type": "string"}}}
              ],
              "$defs": {
                "customer": {
                  "type": "object",
                  "properties": {"email": {"type": "string"}}
                }
              }
            }
            """;

    private static String place(String schema, String pointer) {
        var version = SchemaRegistry.inMemory(Map.of("order-events/ORDER_PLACED/1.0.schema.json", schema))
                .find(new Subject("order-events", "ORDER_PLACED"), EventVersion.parse("1.0"))
                .orElseThrow();
        var location = SpokenPlace.of(PublishedSchema.of(version), pointer);
        return location.line() + ":" + location.column() + " " + location.pointer();
    }

    @Test
    void a_declared_property_is_shown_where_it_is_declared() {
        assertThat(place(ORDER, "/id")).isEqualTo("4:5 /properties/id");
    }

    @Test
    void a_part_is_shown_where_a_reference_leads() {
        assertThat(place(ORDER, "/customer/email")).isEqualTo("17:22 /$defs/customer/properties/email");
    }

    @Test
    void a_part_of_an_element_is_shown_in_what_all_elements_are() {
        assertThat(place(ORDER, "/lines/3/sku")).isEqualTo("8:32 /properties/lines/items/properties/sku");
    }

    @Test
    void a_property_of_a_part_that_all_must_meet_is_shown_there() {
        assertThat(place(ORDER, "/note")).isEqualTo("12:21 /allOf/0/properties/note");
    }

    @Test
    void what_is_not_declared_is_shown_where_others_are() {
        assertThat(place(ORDER, "/total")).isEqualTo("3:3 /properties");
        assertThat(place(ORDER, "/customer/phone/home")).isEqualTo("17:7 /$defs/customer/properties");
    }

    @Test
    void where_nothing_is_declared_the_nearest_part_is_shown() {
        assertThat(place("{\"type\": \"object\"}", "/total")).isEqualTo("1:1 ");
        assertThat(place("true", "/total")).isEqualTo("1:1 ");
    }

    @Test
    void the_whole_of_the_data_is_the_whole_schema() {
        assertThat(place(ORDER, "")).isEqualTo("1:1 ");
    }
}
