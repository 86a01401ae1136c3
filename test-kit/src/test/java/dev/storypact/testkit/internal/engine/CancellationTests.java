package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.storypact.testkit.internal.engine.fixture.CancellingTestCase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CancellationTests {

    @AfterEach
    void forget() {
        CancellingTestCase.TOKEN.remove();
    }

    @Test
    void tests_after_a_cancellation_are_skipped() {
        List<String> outcomes = StoryEngine.outcomesOf(StoryEngine.select(selectClass(CancellingTestCase.class))
                .cancellationToken(CancellingTestCase.TOKEN.get())
                .execute());

        assertThat(outcomes)
                .containsExactly(
                        "first(): SUCCESSFUL",
                        "second(): SKIPPED Execution cancelled",
                        "CancellingTestCase: SUCCESSFUL");
    }
}
