package dev.storypact.schema.internal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.storypact.schema.internal.json.JsonFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"b": 1, "a": [true, null, {}]}       | {"a":[true,null,{}],"b":1}
            1.0                                   | 1
            1e0                                   | 1
            -0.0                                  | 0
            100                                   | 100
            1E2                                   | 100
            0.10                                  | 0.1
            1e20                                  | 100000000000000000000
            1e21                                  | 1E21
            1e999999999                           | 1E999999999
            12e-400                               | 12E-400
            0.1234567890123456789012345678901     | 1234567890123456789012345678901E-31
            "\\u0041\\u00e9\\/"                   | "A\u00e9/"
            "\\u0000\\u001f\\n\\t\\"\\\\"         | "\\u0000\\u001f\\n\\t\\"\\\\"
            "\\ud800"                             | "\\ud800"
            "\\ud83d\\ude00"                      | "\ud83d\ude00"
            """)
    void writes_equal_values_in_one_form(String json, String canonical) {
        assertThat(CanonicalJson.of(parsed(json))).isEqualTo(canonical);
    }

    // By code points U+FF61 would stand before U+1F600, whose first code unit is the smaller one.
    @Test
    void sorts_names_by_their_utf_16_code_units() {
        var names = JsonNodeFactory.instance.objectNode();
        names.put("\uff61", 1).put("\ud83d\ude00", 2).put("a", 3).put("B", 4);

        assertThat(CanonicalJson.of(names)).isEqualTo("{\"B\":4,\"a\":3,\"\ud83d\ude00\":2,\"\uff61\":1}");
    }

    @Test
    void hashes_what_a_value_says_and_not_its_layout() {
        var hash = ContentHash.of(parsed("{\"minimum\": 1.0, \"type\": \"number\"}"));

        assertThat(hash).isEqualTo(ContentHash.of(parsed("{ \"type\" : \"number\",\n\"minimum\":1 }")));
        assertThat(hash).isNotEqualTo(ContentHash.of(parsed("{\"minimum\": \"1\", \"type\": \"number\"}")));
        assertThat(ContentHash.parse(hash.toString())).isEqualTo(hash);
        assertThat(ContentHash.of(parsed("{}")))
                .hasToString("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void refuses_what_is_no_hash() {
        assertThat(ContentHash.isHash("sha256:44")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentHash.parse("md5:1"))
                .withMessage("'md5:1' isn't written sha256:<64 hexadecimal digits>");
    }

    @Test
    void lays_a_schema_out_so_that_it_reads_back_exactly() {
        var schema = parsed("{\"type\": [\"object\"], \"maximum\": 1.50, \"$defs\": {\"a\": {}}}");

        var text = SchemaText.of(schema);

        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "type": [
                    "object"
                  ],
                  "maximum": 1.50,
                  "$defs": {
                    "a": {}
                  }
                }
                """);
        assertThat(JsonFile.read("x", text).tree()).isEqualTo(schema);
    }

    private static JsonNode parsed(String json) {
        return JsonFile.read("x", json.getBytes(StandardCharsets.UTF_8)).tree();
    }
}
