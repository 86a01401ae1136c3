package dev.storypact.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LocationTests {

    @Test
    void prints_what_is_known_of_it() {
        assertThat(new Location("a.json", 3, 5, "/type")).hasToString("a.json:3:5  #/type");
        assertThat(Location.inFile("a.json", 3, 5)).hasToString("a.json:3:5");
        assertThat(Location.ofPointer("a.json", "/type")).hasToString("a.json  #/type");
        assertThat(Location.ofFile("a.json")).hasToString("a.json");
        assertThat(Location.ofCode("com.acme.Orders#placed")).hasToString("com.acme.Orders#placed");
    }

    @Test
    void refuses_a_line_without_a_column() {
        assertThatThrownBy(() -> new Location("a.json", 3, 0, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a location has both line and column, counted from 1, or neither: line 3, column 0");
    }

    @Test
    void refuses_a_pointer_that_is_none() {
        assertThatThrownBy(() -> Location.ofPointer("a.json", "type"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a JSON pointer is empty or starts with '/': 'type'");
    }
}
