package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** A node below that of a test method, which does as the annotations of the method say. */
abstract class PartTestDescriptor extends AbstractTestDescriptor implements Node<StoryExecutionContext> {

    private final CasesTestDescriptor whole;
    private final TestDescriptor above;

    /** Makes a node below that one, which is the whole method's or lies below it. */
    PartTestDescriptor(CasesTestDescriptor whole, TestDescriptor above, String segment, String id, String displayName) {
        super(
                above.getUniqueId().append(segment, id),
                displayName,
                whole.getSource().orElse(null));
        this.whole = whole;
        this.above = above;
    }

    final CasesTestDescriptor whole() {
        return whole;
    }

    @Override
    public final Set<TestTag> getTags() {
        return whole.getTags();
    }

    @Override
    public final String getLegacyReportingName() {
        return above.getLegacyReportingName() + "[" + getDisplayName() + "]";
    }

    @Override
    public final ExecutionMode getExecutionMode() {
        return whole.getExecutionMode();
    }
}
