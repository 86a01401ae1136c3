package dev.storypact.schema.generate;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The places in messages that a schema speaks about; a recursive schema's once. */
final class Places {

    private static final int MOST = 2_000;
    private static final List<String> IN_PLACE = List.of("allOf", "anyOf", "oneOf");

    private final JsonNode document;
    private final SchemaReferences references;
    private final List<Place> found = new ArrayList<>();
    private final Set<String> underWay = new HashSet<>();

    private Places(JsonNode document, SchemaDialect dialect) {
        this.document = document;
        this.references = new SchemaReferences(document, dialect);
    }

    static List<Place> of(JsonNode schema, SchemaDialect dialect) {
        var places = new Places(schema, dialect);
        places.visit(Place.root(schema), "");
        return places.found;
    }

    private void visit(Place place, String pointer) {
        if (found.size() >= MOST || !place.schema().isObject() || !underWay.add(pointer)) {
            return;
        }
        found.add(place);
        var schema = place.schema();
        references
                .target(JsonPointers.child(pointer, "$ref"))
                .ifPresent(target -> visit(place.same(document.at(target)), target));
        for (var keyword : IN_PLACE) {
            for (var i = 0; i < schema.path(keyword).size(); i++) {
                visit(
                        place.same(schema.path(keyword).get(i)),
                        JsonPointers.child(JsonPointers.child(pointer, keyword), i));
            }
        }
        for (var property : schema.path("properties").properties()) {
            visit(
                    place.property(property.getKey(), property.getValue()),
                    JsonPointers.child(JsonPointers.child(pointer, "properties"), property.getKey()));
        }
        visit(place.element(schema.path("items")), JsonPointers.child(pointer, "items"));
        var first = schema.path("prefixItems").path(0);
        visit(place.element(first), JsonPointers.child(pointer, "prefixItems") + "/0");
        underWay.remove(pointer);
    }
}
