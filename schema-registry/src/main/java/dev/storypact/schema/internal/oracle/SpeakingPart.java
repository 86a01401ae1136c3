package dev.storypact.schema.internal.oracle;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds the part of a schema that speaks of a place in a message: for people, so the first one will do. */
public final class SpeakingPart {

    private final JsonNode document;
    private final SchemaReferences references;

    /** The parts of a document with these references. */
    public SpeakingPart(JsonNode document, SchemaReferences references) {
        this.document = document;
        this.references = references;
    }

    /** {@return the pointer to the part that speaks of the place, or of the nearest one around it} */
    public String pointer(String place) {
        var part = "";
        for (var step : steps(place)) {
            var next = within(resolved(part), step, new HashSet<>());
            if (next.isEmpty()) {
                return resolved(part);
            }
            part = next.get();
        }
        return resolved(part);
    }

    private static List<String> steps(String place) {
        return place.isEmpty() ? List.of() : List.of(place.substring(1).split("/", -1));
    }

    private String resolved(String part) {
        var seen = new HashSet<String>();
        var at = part;
        var target = references.target(JsonPointers.child(at, "$ref"));
        while (target.isPresent() && seen.add(at)) {
            at = target.get();
            target = references.target(JsonPointers.child(at, "$ref"));
        }
        return at;
    }

    private Optional<String> within(String part, String step, Set<String> seen) {
        if (!seen.add(part)) {
            return Optional.empty();
        }
        var schema = document.at(part);
        var candidates = new ArrayList<>(List.of("/properties/" + step, "/prefixItems/" + step, "/items/" + step));
        if (schema.path("items").isObject() || schema.path("items").isBoolean()) {
            candidates.add("/items");
        }
        candidates.addAll(List.of("/additionalItems", "/additionalProperties"));
        for (var candidate : candidates) {
            if (schema.at(candidate).isObject() || schema.at(candidate).isBoolean()) {
                return Optional.of(part + candidate);
            }
        }
        for (var sub : Subschema.of(schema, part)) {
            if (sub.role() == Subschema.Role.IN_PLACE && !sub.keyword().equals("not")) {
                var found = within(resolved(sub.pointer()), step, seen);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
