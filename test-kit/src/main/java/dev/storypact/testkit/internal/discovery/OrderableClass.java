package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrdererContext;

/** A class as a method orderer sees it; the list of its methods is there to be reordered. */
final class OrderableClass implements MethodOrdererContext {

    private final Class<?> testClass;
    private final List<OrderableMethod> methods;
    private final EngineParameters parameters;

    OrderableClass(Class<?> testClass, List<OrderableMethod> methods, EngineParameters parameters) {
        this.testClass = testClass;
        this.methods = methods;
        this.parameters = parameters;
    }

    @Override
    public Class<?> getTestClass() {
        return testClass;
    }

    @Override
    public List<? extends MethodDescriptor> getMethodDescriptors() {
        return methods;
    }

    @Override
    public Optional<String> getConfigurationParameter(String key) {
        return parameters.get(key);
    }
}
