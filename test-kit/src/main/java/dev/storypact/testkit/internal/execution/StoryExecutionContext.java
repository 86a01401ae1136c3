package dev.storypact.testkit.internal.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.OpenTest4JAwareThrowableCollector;
import org.junit.platform.engine.support.hierarchical.ThrowableCollector;

/** Where in the tree of classes a run is: what goes on around the node that gets this context. */
public final class StoryExecutionContext implements EngineExecutionContext {

    private final EngineRun run;
    private final List<ClassLevel> levels;

    private StoryExecutionContext(EngineRun run, List<ClassLevel> levels) {
        this.run = run;
        this.levels = levels;
    }

    /** {@return the context outside of all classes} */
    public static StoryExecutionContext of(EngineRun run) {
        return new StoryExecutionContext(run, List.of());
    }

    /** {@return the context inside of that class} */
    public StoryExecutionContext enter(TestDescriptor descriptor, TestClass testClass) {
        ClassLevel level = new ClassLevel(run, descriptor, testClass, source());
        return new StoryExecutionContext(
                run, Stream.concat(levels.stream(), Stream.of(level)).toList());
    }

    /** {@return the run of the class that this context is directly inside of} */
    public ClassLevel currentClass() {
        return levels.get(levels.size() - 1);
    }

    /** {@return what all tests of this run share} */
    public EngineRun run() {
        return run;
    }

    /** {@return the instance that the tests of the current class share, or else a new one} */
    public Object instance() {
        List<Object> made = new ArrayList<>();
        ThrowableCollector collector = new OpenTest4JAwareThrowableCollector();
        collector.execute(() -> made.add(source().instances().innermost()));
        collector.assertEmpty();
        return made.get(0);
    }

    List<ClassLevel> levels() {
        return levels;
    }

    InstanceSource source() {
        return levels.isEmpty() ? () -> TestInstances.NONE : currentClass().source();
    }
}
