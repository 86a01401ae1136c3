package dev.storypact.testkit.internal.descriptor;

import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** A node that stands for a story test method. */
public abstract sealed class StoryMethodTestDescriptor extends ElementTestDescriptor
        permits SingleRunTestDescriptor, CasesTestDescriptor {

    private final StoryClassTestDescriptor owner;
    private final Method method;

    StoryMethodTestDescriptor(StoryClassTestDescriptor owner, Method method) {
        super(
                owner.getUniqueId().append(MethodSegment.TYPE, MethodSegment.of(method, owner.javaClass())),
                owner.names().of(method),
                MethodSource.from(owner.javaClass(), method),
                method);
        this.owner = owner;
        this.method = method;
    }

    /** {@return the method} */
    public final Method method() {
        return method;
    }

    /** {@return the class under which the method was found} */
    final Class<?> testClass() {
        return owner.javaClass();
    }

    @Override
    public final String getLegacyReportingName() {
        return method.getName();
    }

    @Override
    final ExecutionMode fallbackMode() {
        return owner.parameters().defaultMode();
    }

    @Override
    final Set<ResourceLocksProvider.Lock> askForLocks(ResourceLocksProvider provider) {
        return provider.provideForMethod(owner.classes(), owner.javaClass(), method);
    }
}
