package dev.storypact.testkit.internal.execution;

import java.util.Objects;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A test class as a run needs it.
 *
 * @param javaClass the class
 * @param lifecycle whether its tests share an instance
 * @param methods its lifecycle methods
 */
public record TestClass(Class<?> javaClass, Lifecycle lifecycle, LifecycleMethods methods) {

    public TestClass {
        Objects.requireNonNull(javaClass, "javaClass");
        Objects.requireNonNull(lifecycle, "lifecycle");
        Objects.requireNonNull(methods, "methods");
    }
}
