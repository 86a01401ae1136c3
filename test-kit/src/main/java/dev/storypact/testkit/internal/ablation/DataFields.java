package dev.storypact.testkit.internal.ablation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a message's data, the outer ones first: the properties of its objects, those in arrays too.
 *
 * @param fields pointers to as many as were asked for; where the data is neither object nor array, the data itself
 * @param complete whether these are all
 */
record DataFields(List<JsonPointer> fields, boolean complete) {

    private record Place(JsonPointer pointer, JsonNode value) {}

    DataFields {
        fields = List.copyOf(fields);
    }

    /** {@return the fields of the data, so many at most} */
    static DataFields of(JsonNode data, int most) {
        if (!data.isContainer()) {
            return new DataFields(List.of(JsonPointer.empty()), true);
        }
        var found = new ArrayList<JsonPointer>();
        var places = new ArrayDeque<Place>(List.of(new Place(JsonPointer.empty(), data)));
        while (!places.isEmpty()) {
            var place = places.remove();
            for (var inner : inner(place)) {
                if (place.value().isObject()) {
                    if (found.size() == most) {
                        return new DataFields(found, false);
                    }
                    found.add(inner.pointer());
                }
                places.add(inner);
            }
        }
        return new DataFields(found, true);
    }

    private static List<Place> inner(Place place) {
        var inner = new ArrayList<Place>();
        if (place.value().isArray()) {
            for (var element : place.value()) {
                inner.add(new Place(place.pointer().appendIndex(inner.size()), element));
            }
        } else {
            place.value()
                    .properties()
                    .forEach(property -> inner.add(
                            new Place(place.pointer().appendProperty(property.getKey()), property.getValue())));
        }
        return inner;
    }
}
