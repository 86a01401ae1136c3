package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.cases.CaseParameters;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** How a story test method must be declared. */
final class MethodRules {

    private static final String NOT_EXECUTED = "It will not be executed";

    private static final List<Class<? extends Annotation>> LIFECYCLE =
            List.of(BeforeAll.class, BeforeEach.class, AfterEach.class, AfterAll.class);

    private final DiscoveryIssueReporter reporter;

    MethodRules(DiscoveryIssueReporter reporter) {
        this.reporter = reporter;
    }

    /** {@return whether the method can run; if not, what is wrong with it has been reported} */
    boolean allow(Method method) {
        List<Complaint> complaints = complaints(method);
        complaints.forEach(complaint -> reporter.reportIssue(complaint.at(Severity.ERROR, MethodSource.from(method))));
        return complaints.isEmpty();
    }

    private static List<Complaint> complaints(Method method) {
        if (!AnnotationSupport.isAnnotated(method, StoryTest.class)) {
            return List.of(new Complaint(
                    (isForEach(method) ? "@ForEach" : "@ExploreFaults") + " method '" + method.toGenericString() + "'",
                    "must be annotated with @StoryTest",
                    NOT_EXECUTED,
                    "Add @StoryTest to it"));
        }
        List<Complaint> complaints = new ArrayList<>();
        modifiers(method).forEach(complaints::add);
        if (method.getReturnType() != void.class) {
            complaints.add(complaint(
                    method, "must not return a value", "Make it void, and assert on the value in the method"));
        }
        parameters(method).forEach(complaints::add);
        LIFECYCLE.stream()
                .filter(type -> AnnotationSupport.isAnnotated(method, type))
                .map(type -> complaint(
                        method,
                        "must not be annotated with @" + type.getSimpleName(),
                        "Make a lifecycle method of its own for that"))
                .forEach(complaints::add);
        return complaints;
    }

    private static Stream<Complaint> modifiers(Method method) {
        return Stream.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.ABSTRACT)
                .filter(modifier -> (method.getModifiers() & modifier) != 0)
                .map(Modifier::toString)
                .map(modifier -> complaint(
                        method,
                        "must not be " + modifier,
                        modifier.equals("abstract")
                                ? "Give it a body, or annotate the methods that implement it instead"
                                : "Remove the modifier " + modifier));
    }

    private static Stream<Complaint> parameters(Method method) {
        List<Class<?>> types = List.of(method.getParameterTypes());
        Stream<Complaint> wrong = types.stream()
                .filter(type -> !CaseParameters.isGiven(type) && !isForEach(method))
                .map(type -> complaint(
                        method,
                        "must not have a parameter of type " + type.getTypeName(),
                        "It can take a StoryTester and a TestInfo, nothing else"));
        long testers = types.stream().filter(StoryTester.class::equals).count();
        if (testers == 1) {
            return wrong;
        }
        String remedy = testers == 0 ? "Add a parameter of type StoryTester" : "Keep one parameter of type StoryTester";
        return Stream.concat(
                wrong, Stream.of(complaint(method, "must have exactly one StoryTester parameter", remedy)));
    }

    private static boolean isForEach(Method method) {
        return AnnotationSupport.isAnnotated(method, ForEach.class);
    }

    private static Complaint complaint(Method method, String defect, String remedy) {
        return new Complaint("@StoryTest method '" + method.toGenericString() + "'", defect, NOT_EXECUTED, remedy);
    }
}
