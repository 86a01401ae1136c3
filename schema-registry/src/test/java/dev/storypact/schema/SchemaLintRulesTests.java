package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.golden.GoldenFolder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case has a {@code schema.json}, and in {@code findings.txt} what is found in it where its subject promises FULL. */
class SchemaLintRulesTests {

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.in("lint");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_in_a_schema_what_the_golden_file_says(GoldenFolder golden) {
        var version = SchemaRegistry.inMemory(
                        Map.of("order-events/ORDER_PLACED/1.0.schema.json", golden.read("schema.json")))
                .versions(new Subject("order-events", "ORDER_PLACED"))
                .get(0);

        assertThat(GoldenText.of(SchemaLint.of(version, Compatibility.FULL))).isEqualTo(golden.expected());
    }
}
