package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StoryMethodTestDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.DiscoveryIssue.Severity;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;

/** Tags and display names must be well-formed. */
final class NamingRules implements TestDescriptor.Visitor {

    private final DiscoveryIssueReporter reporter;

    NamingRules(DiscoveryIssueReporter reporter) {
        this.reporter = reporter;
    }

    @Override
    public void visit(TestDescriptor descriptor) {
        if (descriptor instanceof StoryClassTestDescriptor found) {
            check(
                    found.javaClass(),
                    () -> "Story test class '" + found.javaClass().getName() + "'",
                    () -> ClassSource.from(found.javaClass()));
        } else if (descriptor instanceof StoryMethodTestDescriptor found) {
            check(
                    found.method(),
                    () -> "@StoryTest method '" + found.method().toGenericString() + "'",
                    () -> MethodSource.from(found.method()));
        }
    }

    private void check(AnnotatedElement element, Supplier<String> subject, Supplier<TestSource> source) {
        AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
                .map(Tag::value)
                .filter(tag -> !TestTag.isValid(tag))
                .map(tag -> new Complaint(
                        subject.get(),
                        "must not be annotated with @Tag(\"" + tag + "\")",
                        "The tag is ignored",
                        "Use one without spaces, control characters and any of , ( ) & | !"))
                .forEach(complaint -> reporter.reportIssue(complaint.at(Severity.WARNING, source.get())));
        AnnotationSupport.findAnnotation(element, DisplayName.class)
                .filter(name -> name.value().isBlank())
                .map(name -> new Complaint(
                        subject.get(),
                        "must not have a blank @DisplayName",
                        "The name is ignored",
                        "Write one, or remove it"))
                .ifPresent(complaint -> reporter.reportIssue(complaint.at(Severity.WARNING, source.get())));
    }
}
