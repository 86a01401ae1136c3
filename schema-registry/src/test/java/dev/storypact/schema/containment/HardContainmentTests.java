package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.message.StoryJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** What is small to write and large to compare ends soon: decided rightly, or as unknown. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HardContainmentTests {

    private record HardPair(String name, String publisher, String subscriber, boolean isContained) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<HardPair> PAIRS = List.of(
            new HardPair("doubling definitions", doubling("integer"), doubling("number"), true),
            new HardPair("doubling definitions that narrow", doubling("number"), doubling("integer"), false),
            new HardPair(
                    "a pattern whose automaton has 2^24 states",
                    "{\"type\": \"string\", \"pattern\": \"^[ab]*a[ab]{24}$\"}",
                    "{\"type\": \"string\", \"pattern\": \"^[ab]*b[ab]{25}$\"}",
                    false),
            new HardPair("choices of choices", choices("integer", "string"), choices("number", "string"), true),
            new HardPair(
                    "choices of choices that narrow", choices("number", "null"), choices("integer", "null"), false),
            new HardPair("overlapping cases", overlapping(0), overlapping(7), true),
            new HardPair("nested negations", nested("not", 190, "integer"), nested("not", 190, "integer"), true),
            new HardPair("deep arrays", nested("items", 190, "integer"), nested("items", 190, "number"), true),
            new HardPair("seven pigeons in six holes", pigeons(), sharedHole(), true),
            new HardPair("names by overlapping patterns", names(0, "integer"), names(1, "number"), false),
            new HardPair("many patterns of one text", texts(), "{\"pattern\": \"^[a-h]{30}$\"}", false),
            new HardPair(
                    "patterns of long labels",
                    "{\"type\": \"string\", \"pattern\": \"^([a-z]{1,63}[.]){1,8}[a-z]{2,63}$\"}",
                    "{\"pattern\": \"^([a-z0-9]{1,60}[.]){1,9}[a-z]{2,60}$\"}",
                    false),
            new HardPair(
                    "many unique elements",
                    "{\"type\": \"array\", \"uniqueItems\": true, \"minItems\": 40,"
                            + " \"items\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 39}}",
                    "{\"type\": \"string\"}",
                    true),
            new HardPair(
                    "an array as long as a number is large",
                    "{\"type\": \"array\", \"minItems\": 1000000000}",
                    "{\"type\": \"array\", \"minItems\": 1000000001}",
                    false),
            new HardPair(
                    "a text as long as a number is large",
                    "{\"type\": \"string\", \"minLength\": 1000000000}",
                    "{\"type\": \"string\", \"minLength\": 999999999}",
                    true),
            new HardPair(
                    "a great exponent",
                    "{\"type\": \"integer\", \"minimum\": 1e400}",
                    "{\"type\": \"number\", \"minimum\": 1e399}",
                    true));

    @ParameterizedTest
    @FieldSource("PAIRS")
    void ends_and_is_never_wrong(HardPair pair) {
        var result = Containment.check(json(pair.publisher()), json(pair.subscriber()), ContainmentOptions.strict());

        assertThat(result).isNotInstanceOf(pair.isContained() ? NotContained.class : Contained.class);
    }

    private static String doubling(String leaf) {
        return IntStream.range(1, 40)
                .mapToObj(i -> """
                    "d%d": {"type": "object", "required": ["a", "b"], "properties": {
                      "a": {"$ref": "#/$defs/d%d"}, "b": {"$ref": "#/$defs/d%d"}}}\
                    """.formatted(i, i - 1, i - 1))
                .collect(Collectors.joining(
                        ", ", "{\"$ref\": \"#/$defs/d39\", \"$defs\": {\"d0\": {\"type\": \"" + leaf + "\"}, ", "}}"));
    }

    private static String choices(String first, String second) {
        return IntStream.range(0, 20)
                .mapToObj(i -> """
                    {"anyOf": [{"properties": {"p%d": {"type": "%s"}}}, {"properties": {"q%d": {"type": "%s"}}},
                      {"required": ["r%d"]}]}\
                    """.formatted(i, first, i, second, i))
                .collect(Collectors.joining(", ", "{\"type\": \"object\", \"allOf\": [", "]}"));
    }

    private static String overlapping(int first) {
        return IntStream.range(first, first + 30)
                .mapToObj(i -> "{\"required\": [\"p%d\"], \"properties\": {\"q%d\": {\"type\": \"string\"}}}"
                        .formatted(i % 30, (i + 1) % 30))
                .collect(Collectors.joining(", ", "{\"oneOf\": [", "]}"));
    }

    private static String pigeons() {
        return IntStream.range(0, 7)
                .mapToObj(i -> "\"p" + i + "\": {\"enum\": [1, 2, 3, 4, 5, 6]}")
                .collect(Collectors.joining(
                        ", ",
                        "{\"type\": \"object\", \"required\": [\"p0\", \"p1\", \"p2\", \"p3\", \"p4\", \"p5\", \"p6\"],"
                                + " \"properties\": {",
                        "}}"));
    }

    private static String sharedHole() {
        return IntStream.range(0, 7 * 7 * 6)
                .filter(i -> i / 42 < i / 6 % 7)
                .mapToObj(i -> "{\"properties\": {\"p%d\": {\"const\": %d}, \"p%d\": {\"const\": %d}}}"
                        .formatted(i / 42, i % 6 + 1, i / 6 % 7, i % 6 + 1))
                .collect(Collectors.joining(", ", "{\"anyOf\": [", "]}"));
    }

    private static String names(int more, String type) {
        return IntStream.range(0, 12)
                .mapToObj(i -> "\"^.*%c.{%d}$\": {\"type\": \"%s\"}".formatted('a' + i, i + more, type))
                .collect(Collectors.joining(
                        ", ",
                        "{\"type\": \"object\", \"additionalProperties\": false, \"patternProperties\": {",
                        "}}"));
    }

    private static String texts() {
        return IntStream.range(0, 8)
                .mapToObj(i -> "{\"pattern\": \"%c.{%d}%c\"}".formatted('a' + i, i + 3, 'a' + i))
                .collect(Collectors.joining(", ", "{\"type\": \"string\", \"allOf\": [", "]}"));
    }

    private static String nested(String keyword, int levels, String leaf) {
        return ("{\"" + keyword + "\": ").repeat(levels) + "{\"type\": \"" + leaf + "\"}" + "}".repeat(levels);
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text);
    }
}
