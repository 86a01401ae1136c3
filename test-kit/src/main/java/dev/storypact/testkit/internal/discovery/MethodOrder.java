package dev.storypact.testkit.internal.discovery;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import dev.storypact.testkit.internal.descriptor.StoryClassTestDescriptor;
import dev.storypact.testkit.internal.descriptor.StoryMethodTestDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node.ExecutionMode;

/** Puts the methods of each class in the order that it or one around it asks for, and nested classes behind them. */
final class MethodOrder implements TestDescriptor.Visitor {

    private final EngineParameters parameters;

    MethodOrder(EngineParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void visit(TestDescriptor descriptor) {
        if (descriptor instanceof StoryClassTestDescriptor testClass) {
            Optional<MethodOrderer> orderer = orderer(testClass);
            testClass.orderChildren(children -> ordered(testClass, children, orderer));
            orderer.flatMap(MethodOrderer::getDefaultExecutionMode)
                    .map(mode -> ExecutionMode.valueOf(mode.name()))
                    .ifPresent(testClass::methodsOrdered);
        }
    }

    private List<TestDescriptor> ordered(
            StoryClassTestDescriptor testClass, List<TestDescriptor> children, Optional<MethodOrderer> orderer) {
        List<OrderableMethod> methods = new ArrayList<>();
        List<TestDescriptor> others = new ArrayList<>();
        for (TestDescriptor child : children) {
            if (child instanceof StoryMethodTestDescriptor method) {
                methods.add(new OrderableMethod(method));
            } else {
                others.add(child);
            }
        }
        orderer.ifPresent(chosen -> order(testClass, methods, chosen));
        List<TestDescriptor> ordered =
                new ArrayList<>(methods.stream().map(OrderableMethod::node).toList());
        ordered.addAll(others);
        return ordered;
    }

    private void order(StoryClassTestDescriptor testClass, List<OrderableMethod> methods, MethodOrderer orderer) {
        List<OrderableMethod> ordered = new ArrayList<>(methods);
        orderer.orderMethods(new OrderableClass(testClass.javaClass(), ordered, parameters));
        Map<OrderableMethod, Integer> places = new HashMap<>();
        for (OrderableMethod method : ordered) {
            places.putIfAbsent(method, places.size());
        }
        // An orderer may have removed some: these come first, and what it has added is left out.
        methods.sort(Comparator.comparingInt(method -> places.getOrDefault(method, -1)));
    }

    private Optional<MethodOrderer> orderer(StoryClassTestDescriptor testClass) {
        Optional<? extends Class<? extends MethodOrderer>> own = AnnotationSupport.findAnnotation(
                        testClass.javaClass(), TestMethodOrder.class)
                .map(TestMethodOrder::value);
        if (own.isPresent()) {
            return own.get() == MethodOrderer.Default.class
                    ? parameters.defaultMethodOrder()
                    : Optional.of(ReflectionSupport.newInstance(own.get()));
        }
        Optional<TestDescriptor> parent = testClass.getParent();
        return parent.isPresent() && parent.get() instanceof StoryClassTestDescriptor around
                ? orderer(around)
                : parameters.defaultMethodOrder();
    }
}
