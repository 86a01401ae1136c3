package dev.storypact.schema.containment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSamplesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[A-Z]{3}$ ; AAA",
                "^o-\\d+$ ; o-0",
                "^(new|paid)$ ; new",
                "a.c ; aac",
                "^x{2,4}y?z*$ ; xx",
                "^(?:ab){2}\\.json$ ; abab.json",
                "^[^a-z]+\\/$ ; A/",
                "[\\]x] ; x",
            })
    void follows_what_people_write(String pattern, String sample) {
        var samples = PatternSamples.of(pattern).toList();

        assertThat(samples).startsWith(sample).allMatch(text -> text.matches(".*" + pattern + ".*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?=a)b", "\\1", "\\p{L}", "*", "(", "[", "a{", "\\", "a{99999}", "((((a{50}){50}){50}){50})"})
    void gives_up_on_anything_else(String pattern) {
        assertThat(PatternSamples.of(pattern)).isEmpty();
    }
}
