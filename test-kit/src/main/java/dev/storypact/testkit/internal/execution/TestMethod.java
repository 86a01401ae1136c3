package dev.storypact.testkit.internal.execution;

import dev.storypact.testkit.internal.recording.TestIdentity;
import java.lang.reflect.Method;
import java.util.Objects;
import org.junit.platform.engine.TestDescriptor;

/**
 * A test method as a run needs it.
 *
 * @param descriptor the node that stands for this run of the method
 * @param testClass the class under which the method was found
 * @param method the method
 */
public record TestMethod(TestDescriptor descriptor, Class<?> testClass, Method method) {

    public TestMethod {
        Objects.requireNonNull(descriptor, "descriptor");
        Objects.requireNonNull(testClass, "testClass");
        Objects.requireNonNull(method, "method");
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
