package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.cases.DataCase;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestRun;
import dev.storypact.testkit.internal.recording.FaultPlan;
import java.lang.reflect.Parameter;

/** One case of a test that runs for several. */
final class ForEachCaseTestDescriptor extends CaseTestDescriptor {

    private final DataCase dataCase;
    private final Parameter parameter;

    ForEachCaseTestDescriptor(ForEachTestDescriptor owner, DataCase dataCase, Parameter parameter) {
        super(owner, owner, ForEachTestDescriptor.CASE_SEGMENT, dataCase.id(), dataCase.displayName());
        this.dataCase = dataCase;
        this.parameter = parameter;
    }

    @Override
    String caseId() {
        return dataCase.id();
    }

    @Override
    void run(StoryExecutionContext context) {
        TestRun.run(context, testMethod().with(dataCase.valueFor(parameter)), FaultPlan.none());
    }
}
