package dev.storypact.schema.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.api.Test;

class CompiledSchemaTests {

    @Test
    void refuses_a_number_that_the_validator_cannot_hold_instead_of_failing() {
        var schema = SchemaOracle.compile(
                StoryJson.parse("{\"properties\":{\"n\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":10}}}"));

        var message = StoryJson.parse("{\"n\":1e400}");

        assertThat(schema.accepts(message)).isFalse();
        assertThat(schema.errors(message))
                .extracting(SchemaError::message)
                .containsExactly("the message has a number that is too large to be validated");
    }
}
