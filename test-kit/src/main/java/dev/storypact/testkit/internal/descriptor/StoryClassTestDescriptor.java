package dev.storypact.testkit.internal.descriptor;

import dev.storypact.testkit.internal.configuration.EngineParameters;
import dev.storypact.testkit.internal.execution.LifecycleMethods;
import dev.storypact.testkit.internal.execution.StoryExecutionContext;
import dev.storypact.testkit.internal.execution.TestClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A class with story tests: one that stands for itself, or one nested in another test class. */
public final class StoryClassTestDescriptor extends ElementTestDescriptor {

    /** The type of the segment that names a class that stands for itself, by its binary name. */
    public static final String CLASS_SEGMENT = "class";

    /** The type of the segment that names a nested class, by its simple name. */
    public static final String NESTED_SEGMENT = "nested-class";

    private final TestClass testClass;
    private final List<Class<?>> enclosing;
    private final EngineParameters parameters;
    private final DisplayNames names;
    private Optional<ExecutionMode> modeOfMethodOrder = Optional.empty();

    private StoryClassTestDescriptor(
            UniqueId uniqueId,
            Class<?> javaClass,
            List<Class<?>> enclosing,
            EngineParameters parameters,
            DisplayNames names) {
        super(uniqueId, names.ofClass(), ClassSource.from(javaClass), javaClass);
        Lifecycle lifecycle = AnnotationSupport.findAnnotation(javaClass, TestInstance.class)
                .map(TestInstance::value)
                .orElseGet(parameters::defaultLifecycle);
        this.testClass = new TestClass(javaClass, lifecycle, LifecycleMethods.of(javaClass));
        this.enclosing = enclosing;
        this.parameters = parameters;
        this.names = names;
    }

    /** {@return the node of a class that stands for itself} */
    public static StoryClassTestDescriptor standalone(StorypactEngineDescriptor parent, Class<?> javaClass) {
        UniqueId uniqueId = parent.getUniqueId().append(CLASS_SEGMENT, javaClass.getName());
        return of(uniqueId, javaClass, List.of(), parent.parameters());
    }

    /** {@return the node of a class nested in that of the parent} */
    public static StoryClassTestDescriptor nested(StoryClassTestDescriptor parent, Class<?> javaClass) {
        UniqueId uniqueId = parent.getUniqueId().append(NESTED_SEGMENT, javaClass.getSimpleName());
        return of(uniqueId, javaClass, parent.classes(), parent.parameters);
    }

    private static StoryClassTestDescriptor of(
            UniqueId uniqueId, Class<?> javaClass, List<Class<?>> enclosing, EngineParameters parameters) {
        return new StoryClassTestDescriptor(
                uniqueId, javaClass, enclosing, parameters, DisplayNames.in(javaClass, enclosing, parameters));
    }

    /** {@return what the class and its methods are called} */
    DisplayNames names() {
        return names;
    }

    /** {@return the class} */
    public Class<?> javaClass() {
        return testClass.javaClass();
    }

    /** {@return the classes around this one, the outermost first} */
    public List<Class<?>> enclosing() {
        return enclosing;
    }

    /** {@return the classes around this one and itself} */
    public List<Class<?>> classes() {
        return Stream.<Class<?>>concat(enclosing.stream(), Stream.of(javaClass()))
                .toList();
    }

    /** {@return whether the tests share an instance} */
    public Lifecycle lifecycle() {
        return testClass.lifecycle();
    }

    /** {@return the lifecycle methods} */
    public LifecycleMethods lifecycleMethods() {
        return testClass.methods();
    }

    /** Lets the order of the methods decide how they run, where nothing else does. */
    public void methodsOrdered(ExecutionMode mode) {
        modeOfMethodOrder = Optional.of(mode);
    }

    EngineParameters parameters() {
        return parameters;
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public String getLegacyReportingName() {
        return javaClass().getName();
    }

    @Override
    Optional<ExecutionMode> modeOfChildren() {
        return super.modeOfChildren().or(() -> modeOfMethodOrder).or(this::modeOfSharedInstance);
    }

    private Optional<ExecutionMode> modeOfSharedInstance() {
        return lifecycle() == Lifecycle.PER_CLASS ? Optional.of(ExecutionMode.SAME_THREAD) : Optional.empty();
    }

    @Override
    ExecutionMode fallbackMode() {
        return enclosing.isEmpty() ? parameters.defaultClassesMode() : parameters.defaultMode();
    }

    @Override
    Set<ResourceLocksProvider.Lock> askForLocks(ResourceLocksProvider provider) {
        return enclosing.isEmpty()
                ? provider.provideForClass(javaClass())
                : provider.provideForNestedClass(enclosing, javaClass());
    }

    @Override
    public StoryExecutionContext prepare(StoryExecutionContext context) {
        return context.enter(this, testClass);
    }

    @Override
    public StoryExecutionContext before(StoryExecutionContext context) {
        context.currentClass().beforeAll();
        return context;
    }

    @Override
    public void after(StoryExecutionContext context) {
        context.currentClass().afterAll();
    }
}
