package dev.storypact.testkit.internal.execution;

import java.util.List;
import java.util.stream.Stream;

/**
 * The instance of a test class and, for a nested one, those around it.
 *
 * @param all the instances, the outermost first
 */
record TestInstances(List<Object> all) {

    /** No instances: what is around a top-level class. */
    static final TestInstances NONE = new TestInstances(List.of());

    TestInstances {
        all = List.copyOf(all);
    }

    /** {@return these instances with one of a class nested in the last} */
    TestInstances with(Object inner) {
        return new TestInstances(Stream.concat(all.stream(), Stream.of(inner)).toList());
    }

    /** {@return the instance of the class that was nested most deeply} */
    Object innermost() {
        return all.get(all.size() - 1);
    }
}
