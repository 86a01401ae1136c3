package dev.storypact.schema.containment.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which objects a schema allows; an open one also those with properties that it doesn't declare. */
record ObjectShape(Map<String, Shape> properties, Set<String> required, boolean open) {

    static final ObjectShape ANY = new ObjectShape(Map.of(), Set.of(), true);

    ObjectShape {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }

    boolean isAny() {
        return open && required.isEmpty() && properties.values().stream().allMatch(Shape::isAnything);
    }

    /** {@return whether a required property can't be there} */
    boolean isEmpty() {
        return required.stream()
                .anyMatch(name ->
                        properties.containsKey(name) ? properties.get(name).isNothing() : !open);
    }
}
