package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.cases.DataCase;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import java.lang.reflect.Parameter;
import java.util.Optional;

/** One case of a test that runs for several, which runs once for each fault that its first run has shown. */
final class ExploredDataCaseTestDescriptor extends PartTestDescriptor {

    private final DataCase dataCase;
    private final Parameter parameter;
    private final CaseSelection selection;

    ExploredDataCaseTestDescriptor(
            ForEachTestDescriptor owner, DataCase dataCase, Parameter parameter, CaseSelection selection) {
        super(owner, owner, ForEachTestDescriptor.CASE_SEGMENT, dataCase.id(), dataCase.displayName());
        this.dataCase = dataCase;
        this.parameter = parameter;
        this.selection = selection;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public boolean mayRegisterTests() {
        return true;
    }

    @Override
    public StoryExecutionContext execute(StoryExecutionContext context, DynamicTestExecutor dynamicTests)
            throws InterruptedException {
        DataCaseValue value = new DataCaseValue(dataCase.id(), Optional.of(dataCase.valueFor(parameter)));
        new Exploration(this, selection, explored -> new ExploredCaseTestDescriptor(this, explored, value))
                .run(context, dynamicTests);
        return context;
    }
}
