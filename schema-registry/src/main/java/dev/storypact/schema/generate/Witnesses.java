package dev.storypact.schema.generate;

import dev.storypact.schema.containment.Containment;
import dev.storypact.schema.containment.ContainmentOptions;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds messages of a schema that show something: what satisfies a demand is a counterexample to its opposite.
 *
 * <p>json-schema-validator confirms each before it is given.
 */
final class Witnesses {

    private static final long BUDGET = 20_000;

    private final JsonNode schema;
    private final CompiledSchema compiled;

    Witnesses(JsonNode schema) {
        this.schema = schema;
        this.compiled = SchemaOracle.compile(schema);
    }

    ContainmentResult search(Demand demand) {
        var opposite = Demand.object().put("$schema", SchemaDialect.DRAFT_2020_12.id());
        opposite.set("not", demand.schema());
        return Containment.check(schema, opposite, ContainmentOptions.strict().withBudget(BUDGET));
    }

    /** {@return a message that shows it, if one was found} */
    Optional<JsonNode> find(Demand demand) {
        return search(demand) instanceof NotContained found && accepts(found.counterexample())
                ? Optional.of(found.counterexample())
                : Optional.empty();
    }

    boolean accepts(JsonNode message) {
        return compiled.accepts(message);
    }
}
