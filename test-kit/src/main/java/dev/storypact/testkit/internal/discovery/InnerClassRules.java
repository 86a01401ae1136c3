package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;

/** No story tests may lie in an inner class that nobody would look into. */
final class InnerClassRules implements TestDescriptor.Visitor {

    private final ClassRules rules;

    InnerClassRules(ClassRules rules) {
        this.rules = rules;
    }

    @Override
    public void visit(TestDescriptor descriptor) {
        if (descriptor instanceof StoryClassTestDescriptor testClass) {
            Stream.of(testClass.javaClass().getDeclaredClasses())
                    .filter(member -> StoryTests.isInner(member) && !StoryTests.isNested(member))
                    .filter(StoryTests::hasStoryTests)
                    .forEach(rules::allowStandalone);
        }
    }
}
