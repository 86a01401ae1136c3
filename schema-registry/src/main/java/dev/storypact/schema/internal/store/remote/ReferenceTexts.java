package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.oracle.Subschema;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The texts of the references in a schema that lead out of it. */
final class ReferenceTexts {

    private static final String KEYWORD = "$ref";

    private ReferenceTexts() {}

    /** {@return them without their fragments, in the order in which they stand} */
    static Set<String> of(JsonNode schema) {
        var places = new LinkedHashSet<String>();
        visit(schema, holder -> {
            places.add(place(text(holder)));
            return Optional.empty();
        });
        return places;
    }

    /**
     * Changes references in place.
     *
     * @param target gives the text that takes the place of one, both without fragment; nothing where it is to stay
     * @return whether any was changed
     */
    static boolean replace(JsonNode schema, Function<String, Optional<String>> target) {
        return visit(schema, holder -> {
            var text = text(holder);
            return target.apply(text)
                    .or(() -> target.apply(place(text)))
                    .map(place -> place + text.substring(place(text).length()))
                    .filter(changed -> !changed.equals(text));
        });
    }

    private static boolean visit(JsonNode schema, Function<ObjectNode, Optional<String>> change) {
        var changed = false;
        if (schema instanceof ObjectNode object && leadsOut(object)) {
            var text = change.apply(object);
            text.ifPresent(newText -> object.put(KEYWORD, newText));
            changed = text.isPresent();
        }
        for (var sub : Subschema.of(schema, "")) {
            changed |= visit(sub.schema(), change);
        }
        return changed;
    }

    private static boolean leadsOut(ObjectNode schema) {
        return schema.path(KEYWORD).isString() && !text(schema).startsWith("#");
    }

    private static String text(ObjectNode holder) {
        return holder.get(KEYWORD).stringValue();
    }

    private static String place(String text) {
        var hash = text.indexOf('#');
        return hash < 0 ? text : text.substring(0, hash);
    }
}
