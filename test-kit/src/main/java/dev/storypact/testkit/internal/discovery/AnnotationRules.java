package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StoryMethodTestDescriptor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** No annotation of JUnit Jupiter that the engine doesn't honour may stand on a story test or its class. */
final class AnnotationRules implements TestDescriptor.Visitor {

    private static final String NOT_HONOURED = "The storypact engine does not honour it";

    private final DiscoveryIssueReporter reporter;

    AnnotationRules(DiscoveryIssueReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void visit(TestDescriptor descriptor) {
        if (descriptor instanceof StoryClassTestDescriptor testClass) {
            check(testClass.javaClass());
        } else if (descriptor instanceof StoryMethodTestDescriptor method) {
            check(method.method());
        }
    }

    private void check(Method method) {
        Stream<String> onParameters = Stream.of(method.getParameters()).flatMap(AnnotationRules::onParameter);
        Stream<String> onMethod = JupiterAnnotations.unhonoured(method.getAnnotations());
        Stream.concat(onMethod, onParameters).forEach(annotation -> {
            Complaint complaint = new Complaint(
                    "@StoryTest method '" + method.toGenericString() + "'",
                    "must not be annotated with " + annotation,
                    NOT_HONOURED,
                    "Remove the annotation, or make the method a test of JUnit Jupiter alone");
            reporter.reportIssue(complaint.at(Severity.ERROR, MethodSource.from(method)));
        });
    }

    private void check(Class<?> testClass) {
        Stream<String> onClass = hierarchy(testClass)
                .flatMap(type -> JupiterAnnotations.unhonouredOnClass(type.getAnnotations()))
                .map(annotation -> "annotated with " + annotation)
                .distinct();
        Stream<String> onFields =
                ReflectionSupport.findFields(testClass, field -> true, HierarchyTraversalMode.TOP_DOWN).stream()
                        .flatMap(AnnotationRules::onField);
        List<String> defects = Stream.concat(onClass, onFields).toList();
        if (defects.isEmpty()) {
            return;
        }
        boolean mixed = hasJupiterTests(testClass);
        defects.stream()
                .map(defect -> mixed ? mixed(testClass, defect) : alone(testClass, defect))
                .forEach(complaint -> reporter.reportIssue(
                        complaint.at(mixed ? Severity.WARNING : Severity.ERROR, ClassSource.from(testClass))));
    }

    private static Stream<String> onParameter(Parameter parameter) {
        return JupiterAnnotations.unhonoured(parameter.getAnnotations())
                .map(annotation -> annotation + " on its parameter of type "
                        + parameter.getType().getTypeName());
    }

    private static Stream<String> onField(Field field) {
        return JupiterAnnotations.unhonoured(field.getAnnotations())
                .map(annotation -> "annotated with " + annotation + " on its field '" + field.getName() + "'");
    }

    private static Complaint alone(Class<?> testClass, String annotated) {
        return new Complaint(
                subject(testClass),
                "must not be " + annotated,
                NOT_HONOURED,
                "Remove the annotation, or make the tests of the class those of JUnit Jupiter");
    }

    private static Complaint mixed(Class<?> testClass, String annotated) {
        return new Complaint(
                subject(testClass),
                "is " + annotated,
                "Its story tests run without it, as the storypact engine does not honour it",
                "Move them to a class of their own to resolve this warning");
    }

    private static String subject(Class<?> testClass) {
        return "Story test class '" + testClass.getName() + "'";
    }

    /** The class with what it inherits by {@link java.lang.annotation.Inherited}, and the interfaces of it and its superclasses. */
    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.concat(Stream.of(type), interfaces(type));
    }

    private static Stream<Class<?>> interfaces(Class<?> type) {
        Stream<Class<?>> own = Stream.<Class<?>>of(type.getInterfaces()).flatMap(AnnotationRules::hierarchy);
        return type.getSuperclass() == null ? own : Stream.concat(own, interfaces(type.getSuperclass()));
    }

    private static boolean hasJupiterTests(Class<?> testClass) {
        return hasJupiterTests(testClass, new HashSet<>());
    }

    /** A class can be nested in itself, by way of what it extends. */
    private static boolean hasJupiterTests(Class<?> testClass, Set<Class<?>> seen) {
        return seen.add(testClass)
                && (!ReflectionSupport.findMethods(testClass, JupiterTests::isTest, HierarchyTraversalMode.TOP_DOWN)
                                .isEmpty()
                        || ReflectionSupport.findNestedClasses(testClass, StoryTests::isNested).stream()
                                .anyMatch(nested -> hasJupiterTests(nested, seen)));
    }
}
