package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestRun;
import dev.storypact.testkit.internal.recording.FaultCase;
import java.util.List;

/** One case of an explored test. */
final class ExploredCaseTestDescriptor extends CaseTestDescriptor {

    private final ExploredCase explored;
    private volatile List<FaultCase> faults = List.of();

    ExploredCaseTestDescriptor(ExploredTestDescriptor owner, ExploredCase explored) {
        super(owner, ExploredCase.SEGMENT, explored.id(), explored.displayName());
        this.explored = explored;
    }

    /** {@return the faults that this case has shown; none until it has passed} */
    List<FaultCase> faults() {
        return faults;
    }

    @Override
    void run(StoryExecutionContext context) {
        faults = TestRun.run(context, testMethod(), explored.plan());
    }
}
