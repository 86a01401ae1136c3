package dev.storypact.testkit.internal.execution;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.OpenTest4JAwareThrowableCollector;
import org.junit.platform.engine.support.hierarchical.ThrowableCollector;

/** One run of a test class: its instances, and its lifecycle methods in their order. */
public final class ClassLevel {

    private final EngineRun run;
    private final LifecycleMethods methods;
    private final Lifecycle lifecycle;
    private final Arguments arguments;
    private final InstanceSource source;
    private boolean beforeAllStarted;

    ClassLevel(EngineRun run, TestDescriptor descriptor, TestClass test, InstanceSource outer) {
        this.run = run;
        this.methods = test.methods();
        this.lifecycle = test.lifecycle();
        this.arguments = new Arguments(List.of(StoryTestInfo.ofClass(descriptor, test.javaClass())));
        Instantiation instantiation = new Instantiation(test.javaClass(), arguments);
        InstanceSource fresh = () -> instantiation.inside(outer.instances());
        this.source = lifecycle == Lifecycle.PER_CLASS ? new SharedInstances(fresh) : fresh;
    }

    InstanceSource source() {
        return source;
    }

    List<Method> beforeEach() {
        return methods.beforeEach();
    }

    List<Method> afterEach() {
        return methods.afterEach();
    }

    /** Makes the instance that the tests share, if they do, and invokes what comes before all of them. */
    public void beforeAll() {
        ThrowableCollector collector = new OpenTest4JAwareThrowableCollector();
        if (lifecycle == Lifecycle.PER_CLASS) {
            collector.execute(source::instances);
        }
        beforeAllStarted = collector.isEmpty();
        for (Method method : methods.beforeAll()) {
            if (collector.isEmpty()) {
                collector.execute(() -> invokeOnce(method));
            }
        }
        collector.assertEmpty();
    }

    /** Invokes what comes after all tests, unless the methods before them were never reached. */
    public void afterAll() {
        ThrowableCollector collector = new OpenTest4JAwareThrowableCollector();
        if (beforeAllStarted) {
            methods.afterAll().forEach(method -> collector.execute(() -> invokeOnce(method)));
        }
        collector.assertEmpty();
    }

    private void invokeOnce(Method method) throws Throwable {
        // Without a shared instance the method is static, and what it is invoked on doesn't matter.
        Object target = lifecycle == Lifecycle.PER_CLASS ? source.instances().innermost() : method;
        run.invokeLifecycle(method, target, arguments);
    }
}
