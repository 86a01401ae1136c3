package dev.storypact.contract.internal.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.storypact.story.message.StoryJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DerivedNeedTests {

    record Line(String sku, int quantity) {}

    record OrderPlaced(String orderId, BigDecimal total, List<Line> lines, Optional<String> note) {}

    @Test
    void a_record_needs_its_components_and_welcomes_further_properties() {
        var need = DerivedNeed.of(OrderPlaced.class);

        assertThat(need.problems()).isEmpty();
        assertThat(StoryJson.writePretty(need.schema())).isEqualToNormalizingNewlines("""
                {
                  "$schema" : "https://json-schema.org/draft/2020-12/schema",
                  "type" : "object",
                  "properties" : {
                    "orderId" : {
                      "type" : "string"
                    },
                    "total" : {
                      "type" : "number"
                    },
                    "lines" : {
                      "type" : "array",
                      "items" : {
                        "type" : "object",
                        "properties" : {
                          "sku" : {
                            "type" : "string"
                          },
                          "quantity" : {
                            "type" : "integer",
                            "minimum" : -2147483648,
                            "maximum" : 2147483647
                          }
                        },
                        "required" : [ "sku", "quantity" ]
                      }
                    },
                    "note" : {
                      "type" : [ "string", "null" ]
                    }
                  },
                  "required" : [ "orderId", "total", "lines" ]
                }""");
    }

    @Test
    void json_and_object_need_nothing_and_a_map_of_anything_needs_an_object() {
        assertThat(DerivedNeed.of(JsonNode.class).schema().propertyNames()).containsExactly("$schema");
        assertThat(DerivedNeed.of(Object.class).schema().propertyNames()).containsExactly("$schema");
        assertThat(DerivedNeed.of(Map.class).schema().path("type").asString()).isEqualTo("object");
        assertThat(DerivedNeed.of(Map.class).schema().propertyNames()).containsExactly("$schema", "type");
    }

    record Odd(
            Supplier<String> later,
            Line line,
            @JsonUnwrapped Line unwrapped) {}

    record Inner(Map<Line, String> byLine) {}

    @Test
    void what_cannot_be_told_is_named_with_its_place() {
        assertThat(DerivedNeed.of(Odd.class).problems())
                .containsExactly(
                        "data.later is a java.util.function.Supplier<java.lang.String>",
                        "data has an unwrapped property");
        assertThat(DerivedNeed.of(Inner.class).problems())
                .containsExactly("data is a " + Inner.class.getName()
                        + ", which Jackson can't read: Cannot find a (Map) Key deserializer for type [simple type, class "
                        + Line.class.getName() + "]");
    }

    record Tree(String name, List<Tree> children) {}

    record Forest(Tree first, Tree second) {}

    @Test
    void a_record_that_holds_itself_is_defined_once() {
        assertThat(DerivedNeed.of(Tree.class)
                        .schema()
                        .at("/properties/children/items/$ref")
                        .asString())
                .isEqualTo("#");
        var forest = DerivedNeed.of(Forest.class).schema();
        assertThat(forest.at("/properties/first/$ref").asString()).isEqualTo("#/$defs/Tree");
        assertThat(forest.at("/properties/second/$ref").asString()).isEqualTo("#/$defs/Tree");
        assertThat(forest.at("/$defs/Tree/properties/children/items/$ref").asString())
                .isEqualTo("#/$defs/Tree");
    }
}
