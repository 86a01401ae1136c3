package dev.storypact.schema.containment.plain;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code unevaluatedProperties} and {@code unevaluatedItems}, since 2019-09. */
final class Unevaluated {

    private Unevaluated() {}

    static Check of(JsonNode schema, Compiler compiler) {
        if (!compiler.draft().isSince(Draft.DRAFT_2019_09)) {
            return Check.NOTHING;
        }
        var properties = schema.optional("unevaluatedProperties").map(compiler::compile);
        var items = schema.optional("unevaluatedItems").map(compiler::compile);
        return properties.isEmpty() && items.isEmpty()
                ? Check.NOTHING
                : (value, seen) -> value.isObject() ? names(value, seen, properties) : places(value, seen, items);
    }

    private static boolean names(JsonNode value, Seen seen, Optional<Check> check) {
        if (check.isPresent()) {
            for (var property : value.properties()) {
                if (!seen.hasName(property.getKey()) && !Check.ofPart(check.get(), property.getValue(), seen)) {
                    return false;
                }
                seen.addName(property.getKey());
            }
        }
        return true;
    }

    private static boolean places(JsonNode value, Seen seen, Optional<Check> check) {
        if (check.isPresent()) {
            for (var i = 0; i < value.size(); i++) {
                if (!seen.hasPlace(i) && !Check.ofPart(check.get(), value.get(i), seen)) {
                    return false;
                }
                seen.addPlace(i);
            }
        }
        return true;
    }
}
