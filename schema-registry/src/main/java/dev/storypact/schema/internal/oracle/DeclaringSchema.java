package dev.storypact.schema.internal.oracle;

import tools.jackson.databind.JsonNode;

/** Says which messages a publisher sends in the contract reading: those of which its schema declares each property. Thread-safe. */
public final class DeclaringSchema {

    private final CompiledSchema marked;

    private DeclaringSchema(CompiledSchema marked) {
        this.marked = marked;
    }

    /**
     * {@return the schema, ready to tell}
     *
     * @throws SchemaNotCompiledException as {@link SchemaOracle#compile(JsonNode)} does
     */
    public static DeclaringSchema of(JsonNode schema, Formats formats) {
        var dialect = SchemaDialect.of(schema).orElseThrow();
        return new DeclaringSchema(SchemaOracle.compile(MarkedPlaces.of(schema, dialect), formats));
    }

    /**
     * {@return whether the schema accepts the value, and some part of it that holds declares each property of each object} An object of
     * which no part of the schema speaks may be any.
     */
    public boolean declares(JsonNode value) {
        return marked.declares(value);
    }
}
