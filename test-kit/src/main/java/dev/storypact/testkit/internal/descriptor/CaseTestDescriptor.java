package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.RunAlone;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestMethod;
import org.junit.platform.engine.TestDescriptor;

/** One case of a test, which runs as the test does. */
abstract class CaseTestDescriptor extends PartTestDescriptor {

    CaseTestDescriptor(CasesTestDescriptor whole, TestDescriptor above, String segment, String id, String displayName) {
        super(whole, above, segment, id, displayName);
    }

    /** {@return the method, as this case runs it} */
    TestMethod testMethod() {
        return TestMethod.of(this, whole().testClass(), whole().method());
    }

    /** {@return what picks this case among all of the method} */
    abstract String caseId();

    /** Runs the case. */
    abstract void run(StoryExecutionContext context);

    @Override
    public final StoryExecutionContext execute(StoryExecutionContext context, DynamicTestExecutor dynamicTests) {
        try {
            run(context);
        } catch (Throwable failure) {
            failure.addSuppressed(new RunAlone(testMethod(), caseId()));
            throw failure;
        }
        return context;
    }

    @Override
    public final Type getType() {
        return Type.TEST;
    }
}
