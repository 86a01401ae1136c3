package dev.storypact.schema.internal.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas and parts of them that were found valid while many schemas are read, of which most say the same of their properties.
 *
 * <p>The law: each draft's meta-schema asks of the values of {@code properties} and of definitions that they are schemas, and
 * looks at each by itself. So a schema is valid if it is valid without those of them that are.
 *
 * <p>It keeps the parts that it knows; meant to live as long as the reading. Thread-safe.
 */
public final class KnownParts {

    private static final List<String> KEYWORDS = List.of("properties", "$defs", "definitions");

    private final Map<SchemaDialect, Set<JsonNode>> valid = new ConcurrentHashMap<>();

    /** {@return the schema without its known parts} */
    JsonNode without(JsonNode schema, SchemaDialect dialect) {
        if (!schema.isObject()) {
            return schema;
        }
        var known = known(dialect);
        var rest = JsonNodeFactory.instance.objectNode();
        schema.properties().forEach(keyword -> {
            var isOfParts =
                    KEYWORDS.contains(keyword.getKey()) && keyword.getValue().isObject();
            rest.set(keyword.getKey(), isOfParts ? others(keyword.getValue(), known) : keyword.getValue());
        });
        return rest;
    }

    private static ObjectNode others(JsonNode parts, Set<JsonNode> known) {
        var others = JsonNodeFactory.instance.objectNode();
        for (var part : parts.properties()) {
            if (!known.contains(part.getValue())) {
                others.set(part.getKey(), part.getValue());
            }
        }
        return others;
    }

    /** {@return whether a schema is known to be valid as a whole} */
    boolean has(JsonNode schema, SchemaDialect dialect) {
        return known(dialect).contains(schema);
    }

    /** Remembers a valid schema without its known parts, and the parts that weren't. */
    void add(JsonNode rest, SchemaDialect dialect) {
        known(dialect).add(rest);
        for (var keyword : KEYWORDS) {
            rest.path(keyword).values().forEach(known(dialect)::add);
        }
    }

    private Set<JsonNode> known(SchemaDialect dialect) {
        return valid.computeIfAbsent(dialect, each -> ConcurrentHashMap.newKeySet());
    }
}
