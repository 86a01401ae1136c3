package dev.storypact.schema.containment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReductionTests {

    private static final JsonNode PUBLISHER = json("{'required':['id'],'properties':{'line':{'required':['sku']}}}");
    private static final JsonNode MESSAGE = json("{'id':1,'note':'n','lines':[{'sku':'a'},{'sku':'b','count':2}]}");

    @Test
    void leaves_what_is_needed_and_what_is_required_by_name() {
        Predicate<JsonNode> hasCount = message -> message.at("/lines/0/count").isNumber()
                || message.at("/lines/1/count").isNumber();

        assertThat(new Reduction(PUBLISHER, hasCount, 40).of(MESSAGE))
                .isEqualTo(json("{'id':1,'lines':[{'sku':'b','count':2}]}"));
        assertThat(new Reduction(PUBLISHER, message -> true, 40).of(MESSAGE)).isEqualTo(json("{'id':1}"));
        assertThat(new Reduction(PUBLISHER, message -> false, 40).of(MESSAGE)).isEqualTo(MESSAGE);
    }

    @Test
    void makes_no_more_attempts_than_allowed() {
        var attempts = new ArrayList<JsonNode>();

        var reduced = new Reduction(PUBLISHER, attempts::add, 2).of(MESSAGE);

        assertThat(attempts).hasSize(2);
        assertThat(reduced).isEqualTo(json("{'id':1,'note':'n','lines':[{'sku':'a'}]}"));
    }

    @Test
    void takes_nothing_from_a_plain_value() {
        assertThat(new Reduction(PUBLISHER, message -> true, 40).of(json("'text'")))
                .isEqualTo(json("'text'"));
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
