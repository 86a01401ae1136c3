package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.IdentityHashMap;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How large values are: parts are shared within them, so that few nodes may be written as a text without end. */
final class Sizes {

    private static final int LARGEST = 20_000;

    private final IdentityHashMap<JsonNode, Integer> known = new IdentityHashMap<>();

    /** {@return the value as a find, unless it is too large for anybody to look at} */
    Outcome found(JsonNode value) {
        return size(value) > LARGEST
                ? new Unclear("messages of more than " + LARGEST + " values would be needed", "", Optional.empty())
                : new Witness(value);
    }

    private int size(JsonNode value) {
        if (!value.isContainer()) {
            return 1;
        }
        var size = known.get(value);
        if (size == null) {
            var sum = 1;
            for (var part : value) {
                sum = Math.min(sum + size(part), LARGEST + 1);
            }
            known.put(value, sum);
            size = sum;
        }
        return size;
    }
}
