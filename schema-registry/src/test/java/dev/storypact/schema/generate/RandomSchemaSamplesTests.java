package dev.storypact.schema.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Samples of schemas that are made by chance. A failure prints the seed, which {@code -Dstorypact.seed} takes again. */
class RandomSchemaSamplesTests {

    private static final long SEED = Long.getLong("storypact.seed", System.nanoTime());
    private static final int SCHEMAS = 60;

    // Set up for itself: what the samples were checked with must not judge them once more.
    private static final SchemaRegistry VALIDATOR = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @Test
    void are_valid_the_same_by_the_same_seed_and_there_wherever_there_is_a_valid_message() {
        var schemas = new RandomSchemas(SEED);
        var edgeCases = 0;

        for (var i = 0; i < SCHEMAS; i++) {
            var schema = schemas.next();
            var which = "schema " + i + " of -Dstorypact.seed=" + SEED + ": " + schema;
            var samples = SampleMessages.of(schema, SEED + i);
            var again = SampleMessages.of(schema, SEED + i);

            assertThat(samples.minimal()).as(which).isPresent();
            assertThat(samples.full()).as(which).isPresent();
            assertThat(all(samples))
                    .as(which)
                    .isEqualTo(all(again))
                    .allSatisfy(
                            message -> assertThat(VALIDATOR.getSchema(schema).validate(message))
                                    .as("errors of %s", message)
                                    .isEmpty());
            edgeCases += samples.edgeCases().size();
        }

        assertThat(edgeCases).as("edge cases, -Dstorypact.seed=" + SEED).isGreaterThan(SCHEMAS);
    }

    private static List<JsonNode> all(SampleMessages samples) {
        var all = new ArrayList<JsonNode>();
        samples.minimal().ifPresent(all::add);
        samples.full().ifPresent(all::add);
        samples.edgeCases().forEach(sample -> all.add(sample.data()));
        return all;
    }
}
