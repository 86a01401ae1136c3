package dev.storypact.testkit.internal.execution;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Which time limit holds for which method: the nearest {@link Timeout}, else the one configured for its kind. A test method for
 * which nobody says any has 60 seconds, unless a debugger is attached.
 */
public final class TimeLimits {

    private static final String PREFIX = "storypact.execution.timeout.";

    /** A story test takes no time but that of its own code: one that takes so long is stuck. */
    private static final TimeLimit DEFAULT = new TimeLimit(60, TimeUnit.SECONDS, ThreadMode.INFERRED);

    private final EngineParameters parameters;
    private final boolean disabled;
    private final ThreadMode mode;
    private final Map<String, Optional<TimeLimit>> configured = new ConcurrentHashMap<>();

    /** Reads the limits from those parameters. */
    public TimeLimits(EngineParameters parameters) {
        this.parameters = parameters;
        this.disabled = parameters
                .get(PREFIX + "mode")
                .map(String::strip)
                .filter(TimeLimits::switchesOff)
                .isPresent();
        this.mode = parameters
                .choice(PREFIX + "thread.mode.default", ThreadMode.class)
                .filter(choice -> choice != ThreadMode.INFERRED)
                .orElse(ThreadMode.SAME_THREAD);
    }

    /** {@return the limit of a test method of that class, which lies in those classes, the outermost first} */
    public Optional<TimeLimit> ofTest(Method method, Class<?> testClass, List<Class<?>> enclosing) {
        if (disabled) {
            return Optional.empty();
        }
        return AnnotationSupport.findAnnotation(method, Timeout.class)
                .or(() -> AnnotationSupport.findAnnotation(testClass, Timeout.class, enclosing))
                .map(TimeLimit::of)
                .or(() -> firstOf("test.method.default", "testable.method.default", "default"))
                .or(() -> Optional.of(DEFAULT).filter(limit -> !Debugger.IS_ATTACHED))
                .map(limit -> limit.withDefault(mode));
    }

    /** {@return the limit of a lifecycle method} */
    public Optional<TimeLimit> ofLifecycle(Method method) {
        if (disabled) {
            return Optional.empty();
        }
        return AnnotationSupport.findAnnotation(method, Timeout.class)
                .map(TimeLimit::of)
                .or(() -> firstOf(kind(method) + ".method.default", "lifecycle.method.default", "default"))
                .map(limit -> limit.withDefault(mode));
    }

    private Optional<TimeLimit> firstOf(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> configured.computeIfAbsent(key, this::configured).stream())
                .findFirst();
    }

    private Optional<TimeLimit> configured(String key) {
        return parameters.get(PREFIX + key, TimeLimit::parse);
    }

    private static boolean switchesOff(String value) {
        return value.equalsIgnoreCase("disabled")
                || (value.equalsIgnoreCase("disabled_on_debug") && Debugger.IS_ATTACHED);
    }

    /** Asked only where it matters, and once: the answer never changes and takes long. */
    private static final class Debugger {

        static final boolean IS_ATTACHED = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp"));

        private Debugger() {}
    }

    private static String kind(Method method) {
        if (has(method, BeforeAll.class)) {
            return "beforeall";
        }
        if (has(method, AfterAll.class)) {
            return "afterall";
        }
        return has(method, AfterEach.class) ? "aftereach" : "beforeeach";
    }

    private static boolean has(Method method, Class<? extends Annotation> type) {
        return AnnotationSupport.isAnnotated(method, type);
    }
}
