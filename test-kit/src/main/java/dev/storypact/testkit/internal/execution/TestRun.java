package dev.storypact.testkit.internal.execution;

import dev.storypact.testkit.internal.recording.FaultCase;
import dev.storypact.testkit.internal.recording.FaultPlan;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.hierarchical.OpenTest4JAwareThrowableCollector;
import org.junit.platform.engine.support.hierarchical.ThrowableCollector;

/** One run of a test method with instances, a tester and lifecycle methods of its own. */
public final class TestRun {

    private final StoryExecutionContext context;
    private final TestMethod test;
    private final TesterScope scope;
    private final Arguments arguments;
    private final ThrowableCollector collector = new OpenTest4JAwareThrowableCollector();

    private TestRun(StoryExecutionContext context, TestMethod test, FaultPlan plan) {
        this.context = context;
        this.test = test;
        this.scope = TesterScope.open(test.identity(), context.run().configuration(), plan);
        this.arguments = new Arguments(List.of(scope.tester(), test.info()));
    }

    /**
     * Runs a test and reports its steps.
     *
     * @return the faults that the run's steps can meet; a run that doesn't pass throws what it failed with
     */
    public static List<FaultCase> run(StoryExecutionContext context, TestMethod test, FaultPlan plan) {
        TestRun run = new TestRun(context, test, plan);
        run.collector.execute(run::onInstances);
        run.report();
        return run.close();
    }

    /**
     * Runs a test that reports don't know of, only to learn its faults.
     *
     * @return the faults that the run's steps can meet; a run that doesn't pass throws what it failed with
     */
    public static List<FaultCase> probe(StoryExecutionContext context, TestMethod test) {
        TestRun run = new TestRun(context, test, FaultPlan.none());
        run.collector.execute(run::onInstances);
        return run.close();
    }

    private List<FaultCase> close() {
        List<FaultCase> faults = scope.faults();
        collector.execute(() -> scope.close(collector.isEmpty()));
        collector.assertEmpty();
        return faults;
    }

    private void onInstances() throws Throwable {
        TestInstances instances = context.source().instances();
        beforeEach(instances);
        if (collector.isEmpty()) {
            collector.execute(() -> invokeTest(instances));
        }
        if (collector.isEmpty()) {
            collector.execute(scope::verify);
        }
        boolean passed = collector.isEmpty();
        afterEach(instances);
        if (passed && collector.isEmpty()) {
            collector.execute(scope::verify); // what the lifecycle methods left open
        }
    }

    private void invokeTest(TestInstances instances) throws Throwable {
        try {
            context.run().invokeTest(test.method(), instances, arguments.with(test.value()));
        } catch (Throwable e) {
            Throwable failure = e instanceof TimeoutException timeout ? scope.withSteps(timeout) : e;
            scope.explain(failure);
            throw failure;
        }
    }

    private void beforeEach(TestInstances instances) {
        List<ClassLevel> levels = context.levels();
        for (int i = 0; i < levels.size(); i++) {
            for (Method method : levels.get(i).beforeEach()) {
                if (collector.isEmpty()) {
                    invoke(method, instances.all().get(i));
                }
            }
        }
    }

    private void afterEach(TestInstances instances) {
        List<ClassLevel> levels = context.levels();
        for (int i = levels.size() - 1; i >= 0; i--) {
            for (Method method : levels.get(i).afterEach()) {
                invoke(method, instances.all().get(i));
            }
        }
    }

    private void invoke(Method method, Object target) {
        collector.execute(() -> context.run().invokeLifecycle(method, target, arguments));
    }

    private void report() {
        for (Map.Entry<String, String> step : scope.reportEntries()) {
            ReportEntry entry = ReportEntry.from(step.getKey(), step.getValue());
            context.run().listener().reportingEntryPublished(test.descriptor(), entry);
        }
    }
}
