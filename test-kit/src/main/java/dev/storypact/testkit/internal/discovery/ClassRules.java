package dev.storypact.testkit.internal.discovery;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** How a class with story tests must be declared. */
final class ClassRules {

    private static final String NOT_EXECUTED = "Its story tests will not be executed";

    private final DiscoveryIssueReporter reporter;
    private final MethodRules methods;

    ClassRules(DiscoveryIssueReporter reporter, MethodRules methods) {
        this.reporter = reporter;
        this.methods = methods;
    }

    /**
     * {@return whether a class with story tests can run that is not nested in another test class} An abstract one can't, which
     * is no fault of it, but is looked at for methods that could never run.
     */
    boolean allowStandalone(Class<?> testClass) {
        if (StoryTests.isAbstract(testClass)) {
            StoryTests.methodsOf(testClass).stream()
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .forEach(methods::allow);
            return false;
        }
        return report(
                testClass,
                Stream.of(
                        notPrivate(testClass), memberOfClass(testClass), notInner(testClass), constructor(testClass)));
    }

    /** {@return whether a class with story tests can run that is nested in another test class} */
    boolean allowNested(Class<?> testClass) {
        if (StoryTests.isAbstract(testClass)) {
            return false;
        }
        return StoryTests.isInner(testClass)
                ? report(testClass, Stream.of(notPrivate(testClass), constructor(testClass)))
                : report(testClass, Stream.of(notInner(testClass)));
    }

    private boolean report(Class<?> testClass, Stream<Optional<Complaint>> complaints) {
        List<Complaint> found = complaints.flatMap(Optional::stream).toList();
        found.forEach(complaint -> reporter.reportIssue(complaint.at(Severity.ERROR, ClassSource.from(testClass))));
        return found.isEmpty();
    }

    private static Optional<Complaint> notPrivate(Class<?> testClass) {
        return Modifier.isPrivate(testClass.getModifiers())
                ? complaint(testClass, "must not be private", "Remove the modifier private")
                : Optional.empty();
    }

    private static Optional<Complaint> memberOfClass(Class<?> testClass) {
        return testClass.isLocalClass() || testClass.isAnonymousClass()
                ? complaint(testClass, "must not be local or anonymous", "Declare it in a file or a class of its own")
                : Optional.empty();
    }

    private static Optional<Complaint> notInner(Class<?> testClass) {
        boolean nested = StoryTests.isNested(testClass);
        if (StoryTests.isInner(testClass) && !nested) {
            return complaint(testClass, "must be static or annotated with @Nested", "Add one of the two");
        }
        return nested
                ? complaint(
                        testClass,
                        "must not be annotated with @Nested, as it is no inner class",
                        "Remove @Nested, or make it a non-static class in another test class")
                : Optional.empty();
    }

    /** The first parameter of an inner class's constructor is the instance around it; that of a local one is no matter. */
    private static Optional<Complaint> constructor(Class<?> testClass) {
        List<Constructor<?>> constructors = Stream.<Constructor<?>>of(testClass.getDeclaredConstructors())
                .filter(candidate -> !candidate.isSynthetic())
                .toList();
        boolean usable = constructors.size() == 1
                && Stream.of(constructors.get(0).getParameterTypes())
                        .skip(StoryTests.isInner(testClass) ? 1 : 0)
                        .allMatch(TestInfo.class::equals);
        return usable || testClass.isLocalClass() || testClass.isAnonymousClass()
                ? Optional.empty()
                : complaint(
                        testClass,
                        "must have one constructor, with no parameter but a TestInfo",
                        "Move what the constructors do with other parameters to a @BeforeEach method");
    }

    private static Optional<Complaint> complaint(Class<?> testClass, String defect, String remedy) {
        return Optional.of(
                new Complaint("Story test class '" + testClass.getName() + "'", defect, NOT_EXECUTED, remedy));
    }
}
