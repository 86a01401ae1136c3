package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.golden.GoldenFolder;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case has two registries: in {@code earlier} what was released, in {@code now} what there is now; {@code findings.txt}
 * says what is found.
 */
class RegistryComparisonRulesTests {

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.in("comparison");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_between_two_registries_what_the_golden_file_says(GoldenFolder golden) {
        var earlier = SchemaRegistry.inMemory(golden.files("earlier"));
        assertThat(earlier.versions())
                .isNotEmpty()
                .allSatisfy(version ->
                        assertThat(earlier.register(version).isReleased()).isTrue());
        var now = SchemaRegistry.inMemory(golden.files("now"));

        assertThat(GoldenText.of(RegistryComparison.of(now, earlier).findings()))
                .isEqualTo(golden.expected());
    }
}
