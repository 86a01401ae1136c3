package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.RunAlone;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestMethod;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** One case of a test, which runs as the test does. */
abstract class CaseTestDescriptor extends AbstractTestDescriptor implements Node<StoryExecutionContext> {

    private final CasesTestDescriptor owner;
    private final String id;

    CaseTestDescriptor(CasesTestDescriptor owner, String segment, String id, String displayName) {
        super(
                owner.getUniqueId().append(segment, id),
                displayName,
                owner.getSource().orElse(null));
        this.owner = owner;
        this.id = id;
    }

    final TestMethod testMethod() {
        return TestMethod.of(this, owner.testClass(), owner.method());
    }

    /** Runs the case. */
    abstract void run(StoryExecutionContext context);

    @Override
    public final StoryExecutionContext execute(StoryExecutionContext context, DynamicTestExecutor dynamicTests) {
        try {
            run(context);
        } catch (Throwable failure) {
            failure.addSuppressed(new RunAlone(testMethod(), id));
            throw failure;
        }
        return context;
    }

    @Override
    public final Type getType() {
        return Type.TEST;
    }

    @Override
    public final Set<TestTag> getTags() {
        return owner.getTags();
    }

    @Override
    public final String getLegacyReportingName() {
        return owner.getLegacyReportingName() + "[" + getDisplayName() + "]";
    }

    @Override
    public final ExecutionMode getExecutionMode() {
        return owner.getExecutionMode();
    }
}
