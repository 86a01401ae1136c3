package dev.storypact.testkit.internal.execution;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.EngineExecutionListener;

/** What is the same for all tests of one run of the engine; safe for use by several threads. */
public final class EngineRun implements AutoCloseable {

    private final EngineExecutionListener listener;
    private final StorypactConfiguration configuration;
    private final TimeLimits limits;
    private final TimeLimiter limiter = new TimeLimiter();

    /** Starts a run that reports to that listener. */
    public EngineRun(EngineExecutionListener listener, EngineParameters parameters) {
        this.listener = listener;
        this.configuration = parameters.storypact();
        this.limits = new TimeLimits(parameters);
    }

    EngineExecutionListener listener() {
        return listener;
    }

    StorypactConfiguration configuration() {
        return configuration;
    }

    /** Invokes a test method, within the time limit that its class or itself may set. */
    void invokeTest(Method method, TestInstances instances, Arguments arguments) throws Throwable {
        Object target = instances.innermost();
        List<Class<?>> enclosing = instances.all().stream()
                .limit(instances.all().size() - 1L)
                .<Class<?>>map(Object::getClass)
                .toList();
        invoke(method, target, arguments, limits.ofTest(method, target.getClass(), enclosing));
    }

    /** Invokes a lifecycle method on that instance, of which a static one has no need. */
    void invokeLifecycle(Method method, Object target, Arguments arguments) throws Throwable {
        invoke(method, target, arguments, limits.ofLifecycle(method));
    }

    private void invoke(Method method, Object target, Arguments arguments, Optional<TimeLimit> limit) throws Throwable {
        within(limit, method, () -> ReflectionSupport.invokeMethod(method, target, arguments.of(method)));
    }

    private void within(Optional<TimeLimit> limit, Method method, Invocation invocation) throws Throwable {
        if (limit.isPresent()) {
            limiter.invoke(invocation, limit.get(), signature(method));
        } else {
            invocation.proceed();
        }
    }

    @Override
    public void close() {
        limiter.close();
    }

    private static String signature(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }
}
