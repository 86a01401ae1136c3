package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestRun;
import dev.storypact.testkit.internal.recording.FaultCase;
import java.util.List;
import java.util.function.Function;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node.DynamicTestExecutor;

/**
 * Runs a test, or a case of it, once for each fault that its first run has shown.
 *
 * @param above what the nodes of the runs are put below
 * @param selection which of these runs there are
 * @param node makes the node of one run
 */
record Exploration(
        TestDescriptor above, CaseSelection selection, Function<ExploredCase, ExploredCaseTestDescriptor> node) {

    void run(StoryExecutionContext context, DynamicTestExecutor dynamicTests) throws InterruptedException {
        if (selection.needsList()) {
            int place = 1;
            for (FaultCase fault : shownByBaseline(context, dynamicTests)) {
                ExploredCase explored = new ExploredCase.Fault(fault);
                if (selection.contains(explored.id(), place++)) {
                    run(explored, dynamicTests);
                }
            }
        } else {
            selection.known().forEach(id -> run(ExploredCase.parse(id), dynamicTests));
        }
    }

    private List<FaultCase> shownByBaseline(StoryExecutionContext context, DynamicTestExecutor dynamicTests)
            throws InterruptedException {
        ExploredCase explored = new ExploredCase.Baseline();
        if (selection.contains(explored.id(), 0)) {
            ExploredCaseTestDescriptor baseline = run(explored, dynamicTests);
            dynamicTests.awaitFinished();
            return baseline.faults();
        }
        return TestRun.probe(context, node.apply(explored).testMethod());
    }

    private ExploredCaseTestDescriptor run(ExploredCase explored, DynamicTestExecutor dynamicTests) {
        ExploredCaseTestDescriptor child = node.apply(explored);
        above.addChild(child);
        dynamicTests.execute(child);
        return child;
    }
}
