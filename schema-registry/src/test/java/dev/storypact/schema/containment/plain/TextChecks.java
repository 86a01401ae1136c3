package dev.storypact.schema.containment.plain;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The keywords for texts; what a format is, json-schema-validator alone knows. */
final class TextChecks {

    private static final Map<String, CompiledSchema> FORMATS = new ConcurrentHashMap<>();

    private TextChecks() {}

    static List<Check> of(JsonNode schema, Draft draft) {
        var checks = new ArrayList<Check>();
        schema.optional("minLength").ifPresent(least -> checks.add(text(text -> length(text) >= least.asInt())));
        schema.optional("maxLength").ifPresent(most -> checks.add(text(text -> length(text) <= most.asInt())));
        schema.optional("pattern")
                .map(JsonNode::stringValue)
                .map(Pattern::compile)
                .ifPresent(
                        pattern -> checks.add(text(text -> pattern.matcher(text).find())));
        schema.optional("format")
                .map(JsonNode::stringValue)
                .ifPresent(name -> checks.add((value, seen) ->
                        !value.isString() || format(name, draft).accepts(value)));
        return checks;
    }

    private static Check text(Predicate<String> rule) {
        return (value, seen) -> !value.isString() || rule.test(value.stringValue());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static CompiledSchema format(String name, Draft draft) {
        return FORMATS.computeIfAbsent(
                draft + " " + name,
                key -> SchemaOracle.compile(JsonNodeFactory.instance
                        .objectNode()
                        .put("$schema", draft.id())
                        .put("format", name)));
    }
}
