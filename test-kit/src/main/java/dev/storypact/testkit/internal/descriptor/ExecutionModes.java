package dev.storypact.testkit.internal.descriptor;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.hierarchical.Node.ExecutionMode;

/** Reads execution modes. */
final class ExecutionModes {

    private ExecutionModes() {}

    /** {@return the mode that the element declares, if it does} */
    static Optional<ExecutionMode> of(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, Execution.class)
                .map(Execution::value)
                .map(ExecutionModes::translated);
    }

    /** {@return Jupiter's mode as the platform's} */
    static ExecutionMode translated(org.junit.jupiter.api.parallel.ExecutionMode mode) {
        return switch (mode) {
            case CONCURRENT -> ExecutionMode.CONCURRENT;
            case SAME_THREAD -> ExecutionMode.SAME_THREAD;
        };
    }
}
