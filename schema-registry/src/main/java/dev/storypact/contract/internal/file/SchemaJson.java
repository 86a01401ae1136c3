package dev.storypact.contract.internal.file;

import dev.storypact.schema.internal.oracle.SchemaOracle;
import tools.jackson.databind.JsonNode;

/** Schemas inside of a contract, which may come from anywhere: checked before anything is built on them. */
final class SchemaJson {

    private SchemaJson() {}

    /**
     * {@return the schema as it is}
     *
     * @throws IllegalArgumentException if it is no valid schema
     */
    static JsonNode checked(JsonNode schema) {
        var problems = SchemaOracle.problems(schema);
        if (!problems.isEmpty()) {
            var gravest = problems.get(0);
            throw new IllegalArgumentException("a valid JSON schema; at '" + gravest.pointer() + "' it has "
                    + gravest.found() + ", allowed is " + gravest.allowed());
        }
        return schema;
    }
}
