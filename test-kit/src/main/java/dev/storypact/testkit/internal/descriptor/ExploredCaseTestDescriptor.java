package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestMethod;
import dev.storypact.testkit.internal.execution.TestRun;
import dev.storypact.testkit.internal.recording.FaultCase;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** One case of an explored test. */
final class ExploredCaseTestDescriptor extends AbstractTestDescriptor implements Node<StoryExecutionContext> {

    private final ExploredTestDescriptor owner;
    private final ExploredCase explored;
    private volatile List<FaultCase> faults = List.of();

    ExploredCaseTestDescriptor(ExploredTestDescriptor owner, ExploredCase explored) {
        super(
                owner.getUniqueId().append(ExploredCase.SEGMENT, explored.id()),
                explored.displayName(),
                owner.getSource().orElse(null));
        this.owner = owner;
        this.explored = explored;
    }

    /** {@return the faults that this case has shown; none until it has passed} */
    List<FaultCase> faults() {
        return faults;
    }

    TestMethod testMethod() {
        return new TestMethod(this, owner.testClass(), owner.method());
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return owner.getTags();
    }

    @Override
    public String getLegacyReportingName() {
        return owner.getLegacyReportingName() + "[" + getDisplayName() + "]";
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return owner.getExecutionMode();
    }

    @Override
    public StoryExecutionContext execute(StoryExecutionContext context, DynamicTestExecutor dynamicTests) {
        faults = TestRun.run(context, testMethod(), explored.plan());
        return context;
    }
}
