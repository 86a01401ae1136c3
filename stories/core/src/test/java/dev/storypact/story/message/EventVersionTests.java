package dev.storypact.story.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventVersionTests {

    @Test
    void are_ordered_by_their_numbers_and_not_as_text() {
        assertThat(EventVersion.parse("1.10")).isGreaterThan(EventVersion.parse("1.9"));
        assertThat(EventVersion.parse("2.0")).isGreaterThan(EventVersion.parse("1.99.99"));
        assertThat(EventVersion.parse("1.0.1")).isGreaterThan(EventVersion.parse("1.0"));
    }

    @Test
    void are_equal_with_and_without_a_patch_of_zero() {
        assertThat(EventVersion.parse("1.0.0"))
                .isEqualTo(EventVersion.parse("1.0"))
                .hasToString("1.0");
    }

    @Test
    void refuse_numbers_that_no_text_of_a_version_has() {
        assertThat(EventVersion.parse("999999.999999.999999")).isEqualTo(new EventVersion(999_999, 999_999, 999_999));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventVersion(20_261_124, 0, 0))
                .withMessage("a version has no numbers above 999999: 20261124.0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new EventVersion(1, 1_000_000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventVersion(1, 0, 1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.", "01.0", "1.0.0.0", "1.x", "v1.0", "-1.0", "1.0 ", "1.9999999"})
    void refuse_what_is_no_version(String text) {
        assertThat(EventVersion.isVersion(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventVersion.parse(text))
                .withMessage(
                        "'" + text + "' is no event version: write MAJOR.MINOR or MAJOR.MINOR.PATCH, numbers without"
                                + " leading zeros, such as 1.0");
    }
}
