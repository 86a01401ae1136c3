package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestMethod;
import dev.storypact.testkit.internal.execution.TestRun;
import dev.storypact.testkit.internal.recording.FaultPlan;
import java.lang.reflect.Method;

/** A story test that runs once. */
public final class SingleRunTestDescriptor extends StoryMethodTestDescriptor {

    /** Makes the node of that method in that class. */
    public SingleRunTestDescriptor(StoryClassTestDescriptor owner, Method method) {
        super(owner, method);
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public StoryExecutionContext execute(StoryExecutionContext context, DynamicTestExecutor dynamicTests) {
        TestRun.run(context, TestMethod.of(this, testClass(), method()), FaultPlan.none());
        return context;
    }
}
