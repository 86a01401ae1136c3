package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTests {

    private static final String ALLOWED = "; allowed are 1 to 200 letters, digits and . _ - + @ ~ or spaces,"
            + " starting with a letter, digit or _, ending in neither . nor space, without '..'";

    @ParameterizedTest
    @ValueSource(
            strings = {"ORDER_PLACED", "order.placed", "com.acme.OrderPlaced", "EC2 State-change", "a", "_x", "v1+b~c@d"
            })
    void takes_names_that_every_file_system_takes(String name) {
        assertThat(new Subject("bus", name).type()).isEqualTo(name);
        assertThat(new Subject(name, "TYPE").bus()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a..b | it contains '..'",
                ".. | it contains '..'",
                "a/b | it has a character that isn't allowed, or isn't allowed there",
                "/a | it has a character that isn't allowed, or isn't allowed there",
                "a\\b | it has a character that isn't allowed, or isn't allowed there",
                "C:x | it has a character that isn't allowed, or isn't allowed there",
                ".hidden | it has a character that isn't allowed, or isn't allowed there",
                "-rf | it has a character that isn't allowed, or isn't allowed there",
                "ends. | it has a character that isn't allowed, or isn't allowed there",
                "CON | it is the name of a device on Windows",
                "nul.json | it is the name of a device on Windows",
                "ä | it has a character that isn't allowed, or isn't allowed there",
            })
    void refuses_names_that_could_lead_elsewhere(String name, String problem) {
        assertThatThrownBy(() -> new Subject("bus", name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' can't be the name of a type: " + problem + ALLOWED);
    }

    @Test
    void refuses_empty_over_long_and_control_characters() {
        assertThatThrownBy(() -> new Subject("", "TYPE"))
                .hasMessage("'' can't be the name of a bus: it is empty" + ALLOWED);
        assertThatThrownBy(() -> new Subject("a".repeat(201), "TYPE"))
                .hasMessage("'" + "a".repeat(201) + "' can't be the name of a bus: it has 201 characters" + ALLOWED);
        assertThatThrownBy(() -> new Subject("a\0b\n", "TYPE"))
                .hasMessage("'a\\u0000b\\u000a' can't be the name of a bus:"
                        + " it has a character that isn't allowed, or isn't allowed there" + ALLOWED);
    }
}
