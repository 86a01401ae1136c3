package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *          | 0.0   | true
            *          | 99.99 | true
            1.0        | 1.0   | true
            1.0        | 1.0.1 | false
            1.x        | 1.0   | true
            1.x        | 1.99  | true
            1.x        | 2.0   | false
            1.x        | 0.9   | false
            1.2.x      | 1.2.7 | true
            1.2.x      | 1.3   | false
            [1.0,2.0)  | 1.0   | true
            [1.0,2.0)  | 2.0   | false
            (1.0,2.0]  | 1.0   | false
            (1.0,2.0]  | 2.0   | true
            [1.5,)     | 1.4   | false
            [1.5,)     | 7.0   | true
            (,1.5]     | 0.1   | true
            (,1.5]     | 1.5.1 | false
            999999.x   | 999999.7       | true
            999999.x   | 999998.7       | false
            1.999999.x | 1.999999.7     | true
            1.999999.x | 2.0            | false
            999999.999999.x | 999999.999999.7 | true
            """)
    void contains_the_versions_between_its_ends(String range, String version, boolean contained) {
        assertThat(VersionRange.parse(range).contains(EventVersion.parse(version)))
                .isEqualTo(contained);
    }

    @Test
    void is_equal_to_a_range_that_is_written_differently_but_holds_the_same() {
        assertThat(VersionRange.parse("1.x")).isEqualTo(VersionRange.parse("[1.0,2.0)"));
        assertThat(VersionRange.parse("1.x")).isNotEqualTo(VersionRange.parse("[1.0,2.0]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x", "1.*", ">=1.0", "[1.0]", "[1.0,2.0", "01.x"})
    void refuses_what_is_no_range(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionRange.parse(text))
                .withMessage(
                        "'" + text + "' is no version range: write * for any, 1.0, 1.x, 1.2.x, or an interval such as"
                                + " [1.0,2.0)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2.0,1.0]", "(1.0,1.0]", "[1.0,1.0)"})
    void refuses_a_range_that_no_version_can_be_in(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VersionRange.parse(text))
                .withMessage("no version can be in the range '" + text + "'");
    }
}
