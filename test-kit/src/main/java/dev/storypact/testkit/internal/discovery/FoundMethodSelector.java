package dev.storypact.testkit.internal.discovery;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;

/**
 * Selects a method that was found in a class, even one that the class hides from those outside of its package.
 *
 * @param classes the class and those around it, the outermost first
 * @param method the method
 */
record FoundMethodSelector(List<Class<?>> classes, Method method) implements DiscoverySelector {

    FoundMethodSelector {
        classes = List.copyOf(classes);
    }
}
