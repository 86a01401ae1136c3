package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.ConcurrentTestCase;
import dev.storypact.testkit.internal.engine.fixture.LockingTestCase;
import dev.storypact.testkit.internal.engine.fixture.OneAtATimeTestCase;
import dev.storypact.testkit.internal.engine.fixture.SharedNestedTestCase;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;

class ParallelTests {

    private static final String ENABLED = "storypact.execution.parallel.enabled";

    @Test
    void tests_run_side_by_side() {
        List<String> outcomes = StoryEngine.outcomesOf(StoryEngine.select(selectClass(ConcurrentTestCase.class))
                .configurationParameters(Map.of(
                        ENABLED,
                        "true",
                        "storypact.execution.parallel.config.strategy",
                        "fixed",
                        "storypact.execution.parallel.config.fixed.parallelism",
                        "2"))
                .execute());

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "one(): SUCCESSFUL", "other(): SUCCESSFUL", "ConcurrentTestCase: SUCCESSFUL");
    }

    @Test
    void tests_that_lock_the_same_resource_never_run_side_by_side() {
        List<String> outcomes = StoryEngine.outcomesOf(StoryEngine.select(selectClass(OneAtATimeTestCase.class))
                .configurationParameters(Map.of(
                        ENABLED,
                        "true",
                        "storypact.execution.parallel.config.strategy",
                        "fixed",
                        "storypact.execution.parallel.config.fixed.parallelism",
                        "3"))
                .execute());

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "one(): SUCCESSFUL",
                        "other(): SUCCESSFUL",
                        "third(): SUCCESSFUL",
                        "OneAtATimeTestCase: SUCCESSFUL");
    }

    @Test
    void modes_come_from_annotations_from_around_and_from_the_order_of_methods() {
        assertThat(modes(LockingTestCase.class, Map.of()))
                .containsExactly(
                        "LockingTestCase CONCURRENT",
                        "locks() SAME_THREAD",
                        "locks_nothing_itself() CONCURRENT",
                        "Alone CONCURRENT",
                        "isolated() SAME_THREAD");
    }

    @Test
    void modes_can_be_configured_for_all_but_tests_that_share_an_instance() {
        Map<String, String> parameters = Map.of(
                "storypact.execution.parallel.mode.default", "concurrent",
                "storypact.execution.parallel.mode.classes.default", "same_thread");

        assertThat(modes(SharedNestedTestCase.class, parameters))
                .containsExactlyInAnyOrder(
                        "SharedNestedTestCase SAME_THREAD",
                        "alone() CONCURRENT",
                        "Shared CONCURRENT",
                        "first() SAME_THREAD",
                        "second() SAME_THREAD");
    }

    @Test
    void resources_are_locked_by_annotations_providers_and_from_around() {
        assertThat(nodes(LockingTestCase.class, Map.of()).map(ParallelTests::locks))
                .containsExactly(
                        "LockingTestCase [class READ_WRITE]",
                        "locks() [1 around locks READ, child READ_WRITE, method READ]",
                        "locks_nothing_itself() [1 around locks_nothing_itself READ, child READ_WRITE]",
                        "Alone [child READ_WRITE, org.junit.platform.engine.support.hierarchical.ExclusiveResource"
                                + ".GLOBAL_KEY READ_WRITE]",
                        "isolated() [2 around isolated READ]");
    }

    private static Stream<String> modes(Class<?> fixture, Map<String, String> parameters) {
        return nodes(fixture, parameters)
                .map(node -> node.getDisplayName() + " " + ((Node<?>) node).getExecutionMode());
    }

    private static Stream<TestDescriptor> nodes(Class<?> fixture, Map<String, String> parameters) {
        TestDescriptor engine = StoryEngine.select(selectClass(fixture))
                .configurationParameters(parameters)
                .discover()
                .getEngineDescriptor();
        return engine.getChildren().stream().flatMap(ParallelTests::withAllInside);
    }

    private static Stream<TestDescriptor> withAllInside(TestDescriptor node) {
        return Stream.concat(Stream.of(node), node.getChildren().stream().flatMap(ParallelTests::withAllInside));
    }

    private static String locks(TestDescriptor node) {
        List<String> locks = ((Node<?>) node)
                .getExclusiveResources().stream()
                        .map(ParallelTests::lock)
                        .sorted()
                        .toList();
        return node.getDisplayName() + " " + locks;
    }

    private static String lock(ExclusiveResource resource) {
        return resource.getKey() + " " + resource.getLockMode();
    }
}
