package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** The root of the story tests. */
public final class StorypactEngineDescriptor extends EngineDescriptor implements Node<StoryExecutionContext> {

    private final EngineParameters parameters;

    /** Makes a root without children, for a run with those parameters. */
    public StorypactEngineDescriptor(UniqueId uniqueId, EngineParameters parameters) {
        super(uniqueId, "Storypact");
        this.parameters = parameters;
    }

    /** {@return what the run is configured with} */
    public EngineParameters parameters() {
        return parameters;
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.CONCURRENT;
    }

    @Override
    public void cleanUp(StoryExecutionContext context) {
        context.run().close();
    }
}
