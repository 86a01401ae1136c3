package dev.storypact.contract.internal.file;

import dev.storypact.schema.internal.oracle.KnownParts;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import tools.jackson.databind.JsonNode;

/**
 * Schemas inside of contracts, which may come from anywhere: checked before anything is built on them. One is for all the contracts
 * that are read together, as their schemas have much in common. Thread-safe.
 */
public final class SchemaJson {

    private final KnownParts known = new KnownParts();

    /**
     * Loads the validator on a thread of its own, which takes as long as to read the first of many files.
     */
    public void beginToLoad() {
        var loading = new Thread(SchemaOracle::load, "storypact-schema-validator");
        loading.setDaemon(true);
        loading.start();
    }

    /**
     * {@return the schema as it is}
     *
     * @throws IllegalArgumentException if it is no valid schema
     */
    JsonNode checked(JsonNode schema) {
        var problems = SchemaOracle.problems(schema, known);
        if (!problems.isEmpty()) {
            var gravest = problems.get(0);
            throw new IllegalArgumentException("a valid JSON schema; at '" + gravest.pointer() + "' it has "
                    + gravest.found() + ", allowed is " + gravest.allowed());
        }
        return schema;
    }
}
