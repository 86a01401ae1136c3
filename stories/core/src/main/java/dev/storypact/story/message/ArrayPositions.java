package dev.storypact.story.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which element of which array the conditions so far have chosen; event-ruler calls it array membership. */
record ArrayPositions(Map<ArrayPlace, Integer> indexes) {

    static final ArrayPositions NONE = new ArrayPositions(Map.of());

    Optional<Integer> at(ArrayPlace place) {
        return Optional.ofNullable(indexes.get(place));
    }

    ArrayPositions with(ArrayPlace place, int index) {
        var changed = new LinkedHashMap<>(indexes);
        changed.put(place, index);
        return new ArrayPositions(changed);
    }

    /** Forgets the arrays that none of the fields can meet, so that equal futures are tried once. */
    ArrayPositions relevantTo(List<FieldDemand> demands) {
        if (indexes.isEmpty()) {
            return this;
        }
        var kept = new LinkedHashMap<>(indexes);
        kept.keySet().removeIf(place -> demands.stream().noneMatch(demand -> place.isOn(demand.field())));
        return new ArrayPositions(kept);
    }
}
