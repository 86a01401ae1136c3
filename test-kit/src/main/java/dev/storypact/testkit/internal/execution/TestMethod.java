package dev.storypact.testkit.internal.execution;

import dev.storypact.testkit.internal.recording.TestIdentity;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import org.junit.platform.engine.TestDescriptor;

/**
 * A test method as a run needs it.
 *
 * @param descriptor the node that stands for this run of the method
 * @param testClass the class under which the method was found
 * @param method the method
 * @param value the case that it is to run for, if it takes one
 */
public record TestMethod(TestDescriptor descriptor, Class<?> testClass, Method method, Optional<Object> value) {

    public TestMethod {
        Objects.requireNonNull(descriptor, "descriptor");
        Objects.requireNonNull(testClass, "testClass");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(value, "value");
    }

    /** {@return a method that takes no case} */
    public static TestMethod of(TestDescriptor descriptor, Class<?> testClass, Method method) {
        return new TestMethod(descriptor, testClass, method, Optional.empty());
    }

    /** {@return this method with that case for it} */
    public TestMethod with(Object dataCase) {
        return new TestMethod(descriptor, testClass, method, Optional.of(dataCase));
    }

    TestIdentity identity() {
        return new TestIdentity(
                descriptor.getUniqueId().toString(),
                testClass.getName(),
                method.getName(),
                descriptor.getDisplayName());
    }

    StoryTestInfo info() {
        return StoryTestInfo.ofMethod(descriptor, testClass, method);
    }
}
