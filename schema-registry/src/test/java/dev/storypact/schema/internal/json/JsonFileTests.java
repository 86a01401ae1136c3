package dev.storypact.schema.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.internal.fault.SchemaFault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonFileTests {

    @Test
    void a_replacement_character_that_is_meant_is_read() {
        var file = JsonFile.read("a.json", "{\"a\": \"\uFFFD\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(file.tree().path("a").stringValue()).isEqualTo("\uFFFD");
    }

    @Test
    void a_byte_that_is_replaced_is_refused_at_its_place_although_another_one_is_meant() {
        var content = "{\"a\": \"\uFFFD\",\n\"b\": \"?\"}".getBytes(StandardCharsets.UTF_8);
        content[content.length - 3] = (byte) 0xFF;

        assertThatThrownBy(() -> JsonFile.read("a.json", content)).isInstanceOfSatisfying(SchemaFault.class, fault -> {
            assertThat(fault.found()).isEqualTo("the byte 0xff at offset 19");
            assertThat(fault.location().line()).isEqualTo(2);
            assertThat(fault.location().column()).isEqualTo(7);
        });
    }
}
