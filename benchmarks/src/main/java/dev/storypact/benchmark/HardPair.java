package dev.storypact.benchmark;

import dev.storypact.story.message.StoryJson;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Two schemas that are small to write and large to compare. */
public enum HardPair {
    /** 2^40 paths through definitions that each use the last one twice. */
    DOUBLING_DEFINITIONS(doubling("string"), doubling("integer")),
    /** An automaton of 2^24 states, were it made deterministic. */
    WIDE_PATTERN(
            "{\"type\": \"string\", \"pattern\": \"^[ab]*a[ab]{24}$\"}",
            "{\"type\": \"string\", \"pattern\": \"^[ab]*b[ab]{25}$\"}"),
    /** 3^20 combinations of cases. */
    MANY_CHOICES(choices("number", "string"), choices("integer", "string")),
    /** 30 overlapping cases of which exactly one may hold, in another order. */
    OVERLAPPING_CASES(overlapping(0), overlapping(7));

    private final String publisher;
    private final String subscriber;

    HardPair(String publisher, String subscriber) {
        this.publisher = publisher;
        this.subscriber = subscriber;
    }

    JsonNode publisher() {
        return StoryJson.parse(publisher);
    }

    JsonNode subscriber() {
        return StoryJson.parse(subscriber);
    }

    private static String doubling(String leaf) {
        return IntStream.range(1, 40)
                .mapToObj(i -> """
                        "d%d": {"type": "object", "required": ["a", "b"], "properties": {
                          "a": {"$ref": "#/$defs/d%d"}, "b": {"$ref": "#/$defs/d%d"}}}""".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining(
                        ", ", "{\"$ref\": \"#/$defs/d39\", \"$defs\": {\"d0\": {\"type\": \"" + leaf + "\"}, ", "}}"));
    }

    private static String choices(String first, String second) {
        return IntStream.range(0, 20)
                .mapToObj(i -> """
                        {"anyOf": [{"properties": {"p%d": {"type": "%s"}}}, {"properties": {"q%d": {"type": "%s"}}},
                          {"required": ["r%d"]}]}""".formatted(i, first, i, second, i))
                .collect(Collectors.joining(", ", "{\"type\": \"object\", \"allOf\": [", "]}"));
    }

    private static String overlapping(int first) {
        return IntStream.range(first, first + 30)
                .mapToObj(i -> "{\"required\": [\"p%d\"], \"properties\": {\"q%d\": {\"type\": \"string\"}}}"
                        .formatted(i % 30, (i + 1) % 30))
                .collect(Collectors.joining(", ", "{\"oneOf\": [", "]}"));
    }
}
