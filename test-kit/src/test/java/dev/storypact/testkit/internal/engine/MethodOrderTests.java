package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.OrderedTestCase;
import dev.storypact.testkit.internal.engine.fixture.SharedNestedTestCase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

class MethodOrderTests {

    @Test
    void methods_run_in_the_order_that_their_class_or_one_around_it_asks_for() {
        EngineExecutionResults results = StoryEngine.select(selectClass(OrderedTestCase.class))
                .configurationParameter("storypact.testmethod.order.default", MethodOrderer.MethodName.class.getName())
                .execute();

        String order = String.join(" ", StoryEngine.namesOf(results));
        assertThat(order).startsWith("b() a() c()").contains("e() d()").contains("f() g()");
    }

    @Test
    void methods_of_a_class_run_before_those_of_nested_ones() {
        assertThat(StoryEngine.namesOf(StoryEngine.run(SharedNestedTestCase.class)))
                .first()
                .isEqualTo("alone()");
    }
}
