package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.plain.PlainSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Tries to refute what people wrote down, with json-schema-validator: a label must not depend on our engine. */
class LabelledPairTests {

    static final List<LabelledPair> PAIRS = LabelledPair.all();
    private static final List<JsonNode> VALUES = Stream.concat(
                    SmallValues.ALL.stream(), PAIRS.stream().flatMap(pair -> pair.message().stream()))
            .toList();

    @ParameterizedTest
    @FieldSource("PAIRS")
    void a_label_holds_for_every_value_that_we_know(LabelledPair pair) {
        assertThat(SchemaOracle.problems(pair.publisher())).isEmpty();
        assertThat(SchemaOracle.problems(pair.subscriber())).isEmpty();
        var sent = SchemaOracle.compile(pair.publisher());
        var accepted = SchemaOracle.compile(pair.subscriber());
        Predicate<JsonNode> sentAsRead =
                pair.options().isPublisherClosed() ? PlainSchema.of(pair.publisher())::sends : value -> true;
        Predicate<JsonNode> refutes =
                value -> sent.accepts(value) && sentAsRead.test(value) && !accepted.accepts(value);

        if (pair.isContained()) {
            assertThat(VALUES.stream().filter(refutes)).isEmpty();
        }
        assertThat(pair.message().isPresent())
                .as("a pair has a message unless it is contained")
                .isEqualTo(!pair.isContained());
        assertThat(pair.message().stream()).allMatch(refutes);
    }

    @Test
    void there_are_many_pairs_of_either_verdict() {
        assertThat(PAIRS).filteredOn(LabelledPair::isContained).hasSizeGreaterThan(350);
        assertThat(PAIRS).filteredOn(pair -> !pair.isContained()).hasSizeGreaterThan(350);
        assertThat(PAIRS).extracting(LabelledPair::toString).doesNotHaveDuplicates();
    }
}
