package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestMethod;
import dev.storypact.testkit.internal.execution.TestRun;
import dev.storypact.testkit.internal.recording.FaultCase;
import java.util.List;

/** One run of an explored test, or of one case of such a test. */
final class ExploredCaseTestDescriptor extends CaseTestDescriptor {

    private final ExploredCase explored;
    private final DataCaseValue value;
    private volatile List<FaultCase> faults = List.of();

    ExploredCaseTestDescriptor(ExploredTestDescriptor owner, ExploredCase explored) {
        super(owner, owner, ExploredCase.SEGMENT, explored.id(), explored.displayName());
        this.explored = explored;
        this.value = DataCaseValue.NONE;
    }

    ExploredCaseTestDescriptor(ExploredDataCaseTestDescriptor owner, ExploredCase explored, DataCaseValue value) {
        super(owner.whole(), owner, ExploredCase.SEGMENT, explored.id(), explored.displayName());
        this.explored = explored;
        this.value = value;
    }

    /** {@return the faults that this case has shown; none until it has passed} */
    List<FaultCase> faults() {
        return faults;
    }

    @Override
    TestMethod testMethod() {
        return value.addTo(super.testMethod());
    }

    @Override
    String caseId() {
        return value.idOf(explored);
    }

    @Override
    void run(StoryExecutionContext context) {
        faults = TestRun.run(context, testMethod(), explored.plan());
    }
}
