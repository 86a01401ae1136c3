package dev.storypact.testkit.internal.execution;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The lifecycle methods of a class, those that it inherits included, each list in the order in which it is to be invoked.
 *
 * @param beforeAll before the first test of the class
 * @param beforeEach before each test of the class and of those nested in it
 * @param afterEach after each test of the class and of those nested in it
 * @param afterAll after the last test of the class
 */
public record LifecycleMethods(
        List<Method> beforeAll, List<Method> beforeEach, List<Method> afterEach, List<Method> afterAll) {

    public LifecycleMethods {
        beforeAll = List.copyOf(beforeAll);
        beforeEach = List.copyOf(beforeEach);
        afterEach = List.copyOf(afterEach);
        afterAll = List.copyOf(afterAll);
    }

    /** {@return the lifecycle methods of that class} */
    public static LifecycleMethods of(Class<?> testClass) {
        return new LifecycleMethods(
                find(testClass, BeforeAll.class, HierarchyTraversalMode.TOP_DOWN),
                find(testClass, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN),
                find(testClass, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP),
                find(testClass, AfterAll.class, HierarchyTraversalMode.BOTTOM_UP));
    }

    private static List<Method> find(
            Class<?> testClass, Class<? extends Annotation> type, HierarchyTraversalMode traversal) {
        return AnnotationSupport.findAnnotatedMethods(testClass, type, traversal);
    }
}
