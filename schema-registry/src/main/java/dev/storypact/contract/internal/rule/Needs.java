package dev.storypact.contract.internal.rule;

import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.PreparedSubscriber;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Schemas of what subscribers need, made ready once for all that need the same: services that share a library read events as the
 * same types, and handlers of one event need the same few parts of it. Thread-safe.
 */
final class Needs {

    private final Map<JsonNode, PreparedSubscriber> prepared = new ConcurrentHashMap<>();
    private final Map<JsonNode, CompiledSchema> compiled = new ConcurrentHashMap<>();

    /** {@return the need, to be compared with publishers: equal needs are one object} */
    PreparedSubscriber prepared(JsonNode need) {
        return prepared.computeIfAbsent(need, schema -> PreparedSubscriber.of(schema, ContainmentOptions.contract()));
    }

    /** {@return the need, to judge single messages by} */
    CompiledSchema compiled(JsonNode need) {
        return compiled.computeIfAbsent(need, SchemaOracle::compile);
    }
}
