package dev.storypact.schema.internal.oracle;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Where the schema resources of a document stand, by their addresses; looked up only for errors within one. Thread-safe. */
final class ResourcePointers implements UnaryOperator<String> {

    private final JsonNode document;
    private final SchemaDialect dialect;
    private Optional<SchemaReferences> references = Optional.empty();

    ResourcePointers(JsonNode document, SchemaDialect dialect) {
        this.document = document;
        this.dialect = dialect;
    }

    @Override
    public String apply(String address) {
        return address.equals(SchemaReferences.NAMELESS)
                ? ""
                : references().resource(address).orElse("");
    }

    private synchronized SchemaReferences references() {
        if (references.isEmpty()) {
            references = Optional.of(new SchemaReferences(document, dialect));
        }
        return references.get();
    }
}
