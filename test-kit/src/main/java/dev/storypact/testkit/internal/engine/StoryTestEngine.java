package dev.storypact.testkit.internal.engine;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import dev.storypact.testkit.internal.descriptor.StorypactEngineDescriptor;
import dev.storypact.testkit.internal.discovery.StoryTestDiscovery;
import dev.storypact.testkit.internal.execution.EngineRun;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.OpenTest4JAwareThrowableCollector;
import org.junit.platform.engine.support.hierarchical.ParallelHierarchicalTestExecutorServiceFactory;
import org.junit.platform.engine.support.hierarchical.ThrowableCollector;

/** Runs story tests on the JUnit Platform. */
public final class StoryTestEngine extends HierarchicalTestEngine<StoryExecutionContext> {

    /** The id of the engine, as launchers include or exclude it. */
    public static final String ID = "storypact";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Optional<String> getGroupId() {
        return Optional.of("dev.storypact");
    }

    @Override
    public Optional<String> getArtifactId() {
        return Optional.of("storypact-test-kit");
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineParameters parameters = new EngineParameters(request.getConfigurationParameters());
        StorypactEngineDescriptor engine = new StorypactEngineDescriptor(uniqueId, parameters);
        StoryTestDiscovery.resolve(request, engine);
        return engine;
    }

    @Override
    protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
        EngineParameters parameters = new EngineParameters(request.getConfigurationParameters());
        return parameters.parallel()
                ? ParallelHierarchicalTestExecutorServiceFactory.create(parameters.parallelConfig())
                : super.createExecutorService(request);
    }

    @Override
    protected StoryExecutionContext createExecutionContext(ExecutionRequest request) {
        EngineParameters parameters = new EngineParameters(request.getConfigurationParameters());
        return StoryExecutionContext.of(new EngineRun(request.getEngineExecutionListener(), parameters));
    }

    @Override
    protected ThrowableCollector.Factory createThrowableCollectorFactory(ExecutionRequest request) {
        return OpenTest4JAwareThrowableCollector::new;
    }
}
