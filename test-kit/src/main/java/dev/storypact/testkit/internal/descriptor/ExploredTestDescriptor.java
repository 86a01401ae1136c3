package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestRun;
import dev.storypact.testkit.internal.recording.FaultCase;
import java.lang.reflect.Method;
import java.util.List;

/** A story test that runs once for each fault that its first run has shown. */
public final class ExploredTestDescriptor extends CasesTestDescriptor {

    /** Makes the node of that method in that class, with no case selected. */
    public ExploredTestDescriptor(StoryClassTestDescriptor owner, Method method) {
        super(owner, method);
    }

    @Override
    public void pick(String id) {
        selection().pick(ExploredCase.parse(id).id());
    }

    @Override
    public StoryExecutionContext execute(StoryExecutionContext context, DynamicTestExecutor dynamicTests)
            throws InterruptedException {
        if (selection().needsList()) {
            int place = 1;
            for (FaultCase fault : shownByBaseline(context, dynamicTests)) {
                ExploredCase explored = new ExploredCase.Fault(fault);
                if (selection().contains(explored.id(), place++)) {
                    dynamicTests.execute(child(explored));
                }
            }
        } else {
            selection().known().forEach(id -> dynamicTests.execute(child(ExploredCase.parse(id))));
        }
        return context;
    }

    private List<FaultCase> shownByBaseline(StoryExecutionContext context, DynamicTestExecutor dynamicTests)
            throws InterruptedException {
        ExploredCase explored = new ExploredCase.Baseline();
        if (selection().contains(explored.id(), 0)) {
            ExploredCaseTestDescriptor baseline = child(explored);
            dynamicTests.execute(baseline);
            dynamicTests.awaitFinished();
            return baseline.faults();
        }
        return TestRun.probe(context, new ExploredCaseTestDescriptor(this, explored).testMethod());
    }

    private ExploredCaseTestDescriptor child(ExploredCase explored) {
        ExploredCaseTestDescriptor child = new ExploredCaseTestDescriptor(this, explored);
        addChild(child);
        return child;
    }
}
