package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import dev.storypact.testkit.internal.execution.LifecycleMethods;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** How the lifecycle methods of a class with story tests must be declared. */
final class LifecycleRules implements TestDescriptor.Visitor {

    private final DiscoveryIssueReporter reporter;

    LifecycleRules(DiscoveryIssueReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void visit(TestDescriptor descriptor) {
        if (descriptor instanceof StoryClassTestDescriptor testClass) {
            LifecycleMethods methods = testClass.lifecycleMethods();
            boolean shared = testClass.lifecycle() == Lifecycle.PER_CLASS;
            methods.beforeAll().forEach(method -> checkOnce("@BeforeAll", method, shared));
            methods.beforeEach().forEach(method -> checkEach("@BeforeEach", method));
            methods.afterEach().forEach(method -> checkEach("@AfterEach", method));
            methods.afterAll().forEach(method -> checkOnce("@AfterAll", method, shared));
        }
    }

    private void checkOnce(String annotation, Method method, boolean shared) {
        if (!shared && !Modifier.isStatic(method.getModifiers())) {
            report(
                    annotation,
                    method,
                    "must be static",
                    "Make it static, or annotate the class with @TestInstance(Lifecycle.PER_CLASS)");
        }
        check(annotation, method, Set.of(TestInfo.class), "It can take a TestInfo, nothing else");
    }

    private void checkEach(String annotation, Method method) {
        if (Modifier.isStatic(method.getModifiers())) {
            report(annotation, method, "must not be static", "Remove the modifier static");
        }
        check(
                annotation,
                method,
                Set.of(StoryTester.class, TestInfo.class),
                "It can take a StoryTester and a TestInfo, nothing else");
    }

    private void check(String annotation, Method method, Set<Class<?>> allowed, String remedy) {
        if (Modifier.isPrivate(method.getModifiers())) {
            report(annotation, method, "must not be private", "Remove the modifier private");
        }
        if (method.getReturnType() != void.class) {
            report(annotation, method, "must not return a value", "Make it void");
        }
        Stream.of(method.getParameterTypes())
                .filter(type -> !allowed.contains(type))
                .forEach(type ->
                        report(annotation, method, "must not have a parameter of type " + type.getTypeName(), remedy));
    }

    private void report(String annotation, Method method, String defect, String remedy) {
        Complaint complaint = new Complaint(
                annotation + " method '" + method.toGenericString() + "'",
                defect,
                "The story tests of its class can't be executed",
                remedy);
        reporter.reportIssue(complaint.at(Severity.ERROR, MethodSource.from(method)));
    }
}
