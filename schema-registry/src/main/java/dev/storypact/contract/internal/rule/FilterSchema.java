package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Publication;
import dev.storypact.story.message.AbsentFilter;
import dev.storypact.story.message.AllFilter;
import dev.storypact.story.message.AnyFilter;
import dev.storypact.story.message.EventField;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.FieldFilter;
import dev.storypact.story.message.NotFilter;
import dev.storypact.story.message.TypeFilter;
import dev.storypact.story.message.VersionFilter;
import dev.storypact.story.message.condition.AnyValue;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A filter's conditions on the data of one publication's messages, as JSON schemas.
 *
 * <p>A schema can't say all that a filter can, so there are two: what {@link #possible} refuses, the filter refuses, and what
 * {@link #certain} accepts, the filter accepts. They differ where a path leads through arrays or a condition is on a number that
 * filters can't compare. Metadata and sources are anything that a publisher may send: a condition on them is taken as met.
 */
final class FilterSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Publication publication;

    private FilterSchema(Publication publication) {
        this.publication = publication;
    }

    /** {@return a schema that accepts the data of every message that the filter accepts} */
    static JsonNode possible(EventFilter filter, Publication publication) {
        return new FilterSchema(publication).schema(filter, true, true);
    }

    /** {@return a schema that accepts only data of messages that the filter accepts} */
    static JsonNode certain(EventFilter filter, Publication publication) {
        return new FilterSchema(publication).schema(filter, false, true);
    }

    // Under a "not" both turn round: what must not be too little must exclude no more than is certain.
    private JsonNode schema(EventFilter filter, boolean widely, boolean unknown) {
        if (filter instanceof AllFilter all) {
            return joined("allOf", all.parts(), widely, unknown);
        }
        if (filter instanceof AnyFilter any) {
            return any.parts().isEmpty() ? BooleanNode.FALSE : joined("anyOf", any.parts(), widely, unknown);
        }
        if (filter instanceof NotFilter not) {
            return negated(schema(not.part(), !widely, !unknown));
        }
        if (filter instanceof FieldFilter value && value.field().part() == EventField.Part.DATA) {
            return at(value.field().names(), ConditionSchema.of(value.condition(), widely), widely);
        }
        if (filter instanceof AbsentFilter absent && absent.field().part() == EventField.Part.DATA) {
            return negated(at(absent.field().names(), ConditionSchema.of(new AnyValue(), !widely), !widely));
        }
        if (filter instanceof TypeFilter type) {
            return BooleanNode.valueOf(type.pattern().matches(publication.type()));
        }
        if (filter instanceof VersionFilter versions) {
            // A message may name no version, and then "not these" wants it.
            return BooleanNode.valueOf(versions.range().contains(publication.version()) && (widely || unknown));
        }
        return BooleanNode.valueOf(unknown);
    }

    private JsonNode joined(String keyword, List<EventFilter> parts, boolean widely, boolean unknown) {
        if (parts.isEmpty()) {
            return BooleanNode.TRUE;
        }
        var schema = JSON.objectNode();
        var array = schema.putArray(keyword);
        parts.forEach(part -> array.add(schema(part, widely, unknown)));
        return schema;
    }

    private static JsonNode negated(JsonNode schema) {
        return schema.isBoolean()
                ? BooleanNode.valueOf(!schema.asBoolean())
                : JSON.objectNode().set("not", schema);
    }

    private static JsonNode at(List<String> names, JsonNode value, boolean widely) {
        var here = names.isEmpty() ? value : property(names, value, widely);
        if (!widely) {
            return here;
        }
        // One element that fits is enough, in arrays of arrays too.
        ObjectNode array = JSON.objectNode().put("type", "array").put("minItems", 1);
        var either = JSON.objectNode();
        either.putArray("anyOf").add(here).add(array);
        return either;
    }

    private static ObjectNode property(List<String> names, JsonNode value, boolean widely) {
        var name = names.get(0);
        var object = JSON.objectNode().put("type", "object");
        object.putArray("required").add(name);
        object.putObject("properties").set(name, at(names.subList(1, names.size()), value, widely));
        return object;
    }
}
