package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import java.lang.reflect.Method;

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
        new Exploration(this, selection(), explored -> new ExploredCaseTestDescriptor(this, explored))
                .run(context, dynamicTests);
        return context;
    }
}
