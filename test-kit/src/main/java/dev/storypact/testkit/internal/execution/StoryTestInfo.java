package dev.storypact.testkit.internal.execution;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;

/** What a class or a method can learn about itself. */
final class StoryTestInfo implements TestInfo {

    private final TestDescriptor descriptor;
    private final Class<?> testClass;
    private final Optional<Method> method;

    private StoryTestInfo(TestDescriptor descriptor, Class<?> testClass, Optional<Method> method) {
        this.descriptor = descriptor;
        this.testClass = testClass;
        this.method = method;
    }

    static StoryTestInfo ofClass(TestDescriptor descriptor, Class<?> testClass) {
        return new StoryTestInfo(descriptor, testClass, Optional.empty());
    }

    static StoryTestInfo ofMethod(TestDescriptor descriptor, Class<?> testClass, Method method) {
        return new StoryTestInfo(descriptor, testClass, Optional.of(method));
    }

    @Override
    public String getDisplayName() {
        return descriptor.getDisplayName();
    }

    @Override
    public Set<String> getTags() {
        return descriptor.getTags().stream().map(TestTag::getName).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Class<?>> getTestClass() {
        return Optional.of(testClass);
    }

    @Override
    public Optional<Method> getTestMethod() {
        return method;
    }

    @Override
    public String toString() {
        return getDisplayName();
    }
}
