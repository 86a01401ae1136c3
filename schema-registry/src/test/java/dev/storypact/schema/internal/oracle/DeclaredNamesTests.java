package dev.storypact.schema.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A counterexample is only confirmed by what the validator itself says of declared properties. */
class DeclaredNamesTests {

    private static final String EXTENDED = """
        {%s
         "allOf": [
           {"properties": {"p": {"properties": {"x": {}}, "patternProperties": {"^z": {"properties": {"deep": {}}}}}}},
           {"properties": {"p": {"properties": {"y": {}}}, "a/b": {}}},
           {"anyOf": [{"type": "string", "properties": {"q": {}}}, {"required": ["r"], "properties": {"r": {}}}, {}]}],
         "not": {"required": ["never"], "properties": {"w": {}}},
         "if": {"required": ["cond"], "properties": {"cond": {"properties": {"within": {}}}}},
         "oneOf": [
           {"not": {"required": ["bad"]}},
           {"allOf": [{"required": ["bad"]}, {"properties": {"p": {"properties": {"v": {}}}}}, {"required": ["none"]}]}],
         "properties": {
           "cond": {"type": "object"},
           "open": {"additionalProperties": {"type": "integer"}},
           "unspoken": {"type": "array"},
           "list": {"items": {"properties": {"i": {}}}, "contains": {"properties": {"c": {}}}}}}
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"p\": {\"x\": 1, \"y\": 1}}",
                "{\"p\": {\"z1\": {\"deep\": 1}}, \"a/b\": 1, \"r\": 1}",
                "{\"list\": [{\"i\": 1}, {}]}",
                "{\"open\": {\"any\": 1}}",
                "{\"cond\": {}}",
                "{\"unspoken\": [{\"any\": 1}]}"
            })
    void what_any_accepting_part_declares_is_declared(String message) {
        assertThat(declares("", message)).isTrue();
        assertThat(declares("\"$schema\": \"http://json-schema.org/draft-07/schema#\",", message))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a name of no part | {\"p\": {\"x\": 1, \"other\": 1}}",
                "a name within an unknown one | {\"p\": {\"z1\": {\"deep\": {\"deeper\": 1}}}}",
                "a name of a way that does not hold | {\"q\": 1}",
                "a name of what must not hold | {\"w\": 1}",
                "a name within a way that does not hold | {\"p\": {\"v\": 1}}",
                "a name within what a condition looks at | {\"cond\": {\"within\": 1}}",
                "a name of what some element must be | {\"list\": [{\"c\": 1}]}",
                "a value that is not accepted | {\"never\": 1}"
            })
    void anything_else_is_not_declared(String what, String message) {
        assertThat(declares("", message)).as(what).isFalse();
    }

    private static boolean declares(String draft, String message) {
        return DeclaringSchema.of(StoryJson.parse(EXTENDED.formatted(draft)), Formats.ASSERTED)
                .declares(StoryJson.parse(message));
    }
}
