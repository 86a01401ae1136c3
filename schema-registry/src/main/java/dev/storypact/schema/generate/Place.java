package dev.storypact.schema.generate;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A place in messages, and a schema that says something about it.
 *
 * @param steps from the message's root: the name of a property, or nothing for an element
 * @param schema what is said there
 */
record Place(List<Optional<String>> steps, JsonNode schema) {

    static Place root(JsonNode schema) {
        return new Place(List.of(), schema);
    }

    Place property(String name, JsonNode said) {
        return step(Optional.of(name), said);
    }

    Place element(JsonNode said) {
        return step(Optional.empty(), said);
    }

    Place same(JsonNode said) {
        return new Place(steps, said);
    }

    private Place step(Optional<String> step, JsonNode said) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Place(List.copyOf(longer), said);
    }

    /** {@return the place as a JSON pointer; the message itself is {@code the message}} */
    String shown() {
        var pointer = "";
        for (var step : steps) {
            pointer = step.isPresent() ? JsonPointers.child(pointer, step.get()) : JsonPointers.child(pointer, 0);
        }
        return pointer.isEmpty() ? "the message" : pointer;
    }

    /** {@return the demand on this place, as one on the whole message} */
    Demand from(Demand here) {
        var demand = here;
        for (var i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            demand = step.isPresent() ? demand.ofProperty(step.get()) : demand.ofElement();
        }
        return demand;
    }
}
