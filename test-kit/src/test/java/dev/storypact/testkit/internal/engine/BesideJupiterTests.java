package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.MixedTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class BesideJupiterTests {

    @Test
    void each_engine_runs_its_own_methods_of_a_class() {
        List<String> ofJupiter = StoryEngine.namesOf(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(MixedTestCase.class))
                .execute());
        List<String> ofStorypact = StoryEngine.namesOf(StoryEngine.run(MixedTestCase.class));

        assertThat(ofJupiter).containsExactlyInAnyOrder("of_jupiter()", "[1] letter = \"a\"", "[2] letter = \"b\"");
        assertThat(ofStorypact).containsExactlyInAnyOrder("of_storypact()");
    }

    @Test
    void both_invoke_the_lifecycle_methods_that_they_share() {
        List<String> calls = Calls.during(() -> StoryEngine.run(MixedTestCase.class));

        assertThat(calls).containsExactly("before of_storypact()");
    }
}
