package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.internal.cases.CaseMethods;
import dev.storypact.testkit.internal.cases.CaseParameters;
import dev.storypact.testkit.internal.cases.FilePattern;
import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** How a story test that runs for several cases must be declared. */
final class ForEachRules {

    private static final String NOT_EXECUTED = "It will not be executed";

    private final DiscoveryIssueReporter reporter;

    ForEachRules(DiscoveryIssueReporter reporter) {
        this.reporter = reporter;
    }

    /** {@return whether the method can run for what the annotation names; if not, what is wrong has been reported} */
    boolean allow(StoryClassTestDescriptor owner, Method method, ForEach forEach) {
        List<Complaint> complaints = Stream.of(
                        parameter(method), typed(method, forEach), source(owner, method, forEach))
                .flatMap(Optional::stream)
                .toList();
        complaints.forEach(complaint -> reporter.reportIssue(complaint.at(Severity.ERROR, MethodSource.from(method))));
        return complaints.isEmpty();
    }

    private static Optional<Complaint> parameter(Method method) {
        return CaseParameters.of(method).size() == 1
                ? Optional.empty()
                : complaint(
                        method,
                        "must have exactly one parameter for the case, but has "
                                + CaseParameters.of(method).size(),
                        "Beside the StoryTester take one value: a record holds several");
    }

    private static Optional<Complaint> typed(Method method, ForEach forEach) {
        return CaseParameters.of(method).stream()
                .map(Parameter::getParameterizedType)
                .filter(type ->
                        type instanceof TypeVariable<?> && forEach.method().isEmpty())
                .findFirst()
                .flatMap(type -> complaint(
                        method,
                        "must not read files for a parameter of the type variable " + type,
                        "Override it in the class that knows the type, or take the case as a JsonNode"));
    }

    private static Optional<Complaint> source(StoryClassTestDescriptor owner, Method method, ForEach forEach) {
        if (forEach.value().isEmpty() == forEach.method().isEmpty()) {
            return complaint(
                    method,
                    "must name either files or a method in its @ForEach",
                    "Write @ForEach(\"classpath:folder/*.json\") or @ForEach(method = \"name\")");
        }
        return forEach.method().isEmpty() ? files(method, forEach) : elements(owner, method, forEach);
    }

    private static Optional<Complaint> files(Method method, ForEach forEach) {
        try {
            FilePattern.parse(forEach.value());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return complaint(
                    method,
                    "has a wrong @ForEach: \"" + forEach.value() + "\" " + e.getMessage(),
                    "Write [classpath:]<folder>/<name>, where only the name may have wildcards");
        }
    }

    private static Optional<Complaint> elements(StoryClassTestDescriptor owner, Method method, ForEach forEach) {
        String named = "has a wrong @ForEach: ";
        Optional<Method> found = CaseMethods.find(forEach.method(), owner.classes());
        if (found.isEmpty()) {
            return complaint(
                    method,
                    named + "there is no method " + forEach.method() + "() in "
                            + owner.javaClass().getName(),
                    "Write it, without parameters; those that give several values are "
                            + CaseMethods.namesIn(owner.classes()));
        }
        if (!CaseMethods.givesSeveral(found.get())) {
            return complaint(
                    method,
                    named + "'" + found.get().toGenericString() + "' gives no Stream, Iterable or array",
                    "Let it return one of these");
        }
        return Modifier.isStatic(found.get().getModifiers()) || owner.lifecycle() == Lifecycle.PER_CLASS
                ? Optional.empty()
                : complaint(
                        method,
                        named + "'" + found.get().toGenericString() + "' must be static",
                        "Make it static, or annotate the class with @TestInstance(Lifecycle.PER_CLASS)");
    }

    private static Optional<Complaint> complaint(Method method, String defect, String remedy) {
        return Optional.of(
                new Complaint("@StoryTest method '" + method.toGenericString() + "'", defect, NOT_EXECUTED, remedy));
    }
}
