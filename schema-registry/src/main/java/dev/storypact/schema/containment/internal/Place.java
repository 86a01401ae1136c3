package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.json.JsonPointers;
import java.util.ArrayList;
import java.util.List;

/** A place in messages: the steps from the root through properties and through arrays' elements. */
record Place(List<Step> steps) {

    static final Place ROOT = new Place(List.of());

    /** Into a property of that name, or into any element of an array. */
    sealed interface Step {
        /** Into a property. */
        record Property(String name) implements Step {}

        /** Into an element; the first one stands for all. */
        record Element() implements Step {}
    }

    Place {
        steps = List.copyOf(steps);
    }

    Place property(String name) {
        return then(new Step.Property(name));
    }

    Place element() {
        return then(new Step.Element());
    }

    private Place then(Step step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Place(longer);
    }

    /** {@return the JSON pointer to this place in a message} */
    String pointer() {
        var pointer = "";
        for (var step : steps) {
            pointer = step instanceof Step.Property property
                    ? JsonPointers.child(pointer, property.name())
                    : JsonPointers.child(pointer, 0);
        }
        return pointer;
    }

    /** {@return the place for people} */
    @Override
    public String toString() {
        return steps.isEmpty() ? "as the whole message" : "at " + pointer();
    }
}
