package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whether a value is in a shape; patterns and formats are asked of json-schema-validator. */
final class Membership {

    /** How sure the answer is. */
    enum Answer {
        YES,
        NO,
        UNSURE
    }

    private final SchemaDialect dialect;
    private final Map<String, Optional<CompiledSchema>> textSchemas = new HashMap<>();

    /** Asks in this draft, that of the shapes' document. */
    Membership(SchemaDialect dialect) {
        this.dialect = dialect;
    }

    Answer of(JsonNode value, Shape shape) {
        var kind = ValueKind.of(value);
        if (!shape.allows(kind)
                || shape.values()
                        .filter(values -> !JsonValues.contains(values, value))
                        .isPresent()) {
            return Answer.NO;
        }
        var limited = switch (kind) {
            case INTEGER, FRACTION -> answer(shape.numbers().contains(value.decimalValue()));
            case STRING -> text(value, shape.texts());
            case ARRAY -> array(value, shape.arrays());
            case OBJECT -> object(value, shape.objects());
            case BOOLEAN, NULL -> Answer.YES;
        };
        return limited == Answer.YES && !shape.gaps().isEmpty() ? Answer.UNSURE : limited;
    }

    private static Answer answer(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    private static Answer both(Answer left, Answer right) {
        if (left == Answer.NO || right == Answer.NO) {
            return Answer.NO;
        }
        return left == Answer.YES ? right : left;
    }

    private Answer text(JsonNode value, TextShape shape) {
        var text = value.stringValue();
        var length = answer(shape.length().contains(text.codePointCount(0, text.length())));
        var pattern = shape.pattern().map(pat -> keyword("pattern", pat, value)).orElse(Answer.YES);
        var format = shape.format().map(form -> keyword("format", form, value)).orElse(Answer.YES);
        return both(length, both(pattern, format));
    }

    private Answer keyword(String keyword, String argument, JsonNode value) {
        return textSchemas
                .computeIfAbsent(keyword + ":" + argument, key -> textSchema(keyword, argument))
                .map(schema -> answer(schema.accepts(value)))
                .orElse(Answer.UNSURE);
    }

    private Optional<CompiledSchema> textSchema(String keyword, String argument) {
        try {
            return Optional.of(SchemaOracle.compile(JsonNodeFactory.instance
                    .objectNode()
                    .put("$schema", dialect.id())
                    .put(keyword, argument)));
        } catch (SchemaNotCompiledException e) {
            return Optional.empty();
        }
    }

    private Answer array(JsonNode value, ArrayShape shape) {
        var answer = answer(shape.size().contains(value.size()));
        if (shape.items().isPresent()) {
            for (var element : value) {
                answer = both(answer, of(element, shape.items().get()));
            }
        }
        return answer;
    }

    private Answer object(JsonNode value, ObjectShape shape) {
        var answer = answer(shape.required().stream().allMatch(value::has));
        for (var property : value.properties()) {
            var declared = shape.properties().get(property.getKey());
            var one = declared == null ? answer(shape.open()) : of(property.getValue(), declared);
            answer = both(answer, one);
        }
        return answer;
    }
}
