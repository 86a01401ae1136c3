package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts the documents that a schema refers to into its definitions, as a bundle, so that one document says it all. */
final class Bundle {

    private static final int MOST_DOCUMENTS = 200;

    private final SchemaDialect dialect;
    private final Function<String, Optional<JsonNode>> resolver;
    private final Set<String> asked = new HashSet<>();

    private Bundle(SchemaDialect dialect, Function<String, Optional<JsonNode>> resolver) {
        this.dialect = dialect;
        this.resolver = resolver;
    }

    static JsonNode of(JsonNode schema, SchemaDialect dialect, Function<String, Optional<JsonNode>> resolver) {
        return schema.isObject() ? new Bundle(dialect, resolver).complete((ObjectNode) schema.deepCopy()) : schema;
    }

    private JsonNode complete(ObjectNode bundle) {
        while (asked.size() < MOST_DOCUMENTS) {
            var address = new SchemaReferences(bundle, dialect)
                    .missing().stream().filter(asked::add).findFirst();
            if (address.isEmpty()) {
                break;
            }
            resolver.apply(address.get())
                    .filter(JsonNode::isObject)
                    .ifPresent(document -> add(bundle, address.get(), (ObjectNode) document.deepCopy()));
        }
        return bundle;
    }

    private void add(ObjectNode bundle, String address, ObjectNode document) {
        document.put(dialect.idKeyword(), address);
        var keyword = dialect.refHidesSiblings() ? "definitions" : "$defs";
        var definitions =
                bundle.path(keyword).isObject() ? (ObjectNode) bundle.get(keyword) : bundle.putObject(keyword);
        definitions.set(address, document);
    }
}
