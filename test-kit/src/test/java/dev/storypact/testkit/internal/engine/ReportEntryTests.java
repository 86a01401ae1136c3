package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.internal.engine.fixture.SteppingTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.Event;

class ReportEntryTests {

    @Test
    void the_steps_of_a_test_are_a_report_entry() {
        List<Event> entries = StoryEngine.run(SteppingTestCase.class)
                .allEvents()
                .reportingEntryPublished()
                .list();

        assertThat(entries).singleElement().satisfies(event -> {
            assertThat(event.getTestDescriptor().getDisplayName()).isEqualTo("stores_a_user()");
            assertThat(event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                    .containsOnlyKeys("steps")
                    .hasEntrySatisfying(
                            "steps",
                            steps -> assertThat(steps.lines())
                                    .hasSize(2)
                                    .satisfiesExactly(
                                            first -> assertThat(first).contains("Guid::New"),
                                            second -> assertThat(second).contains("KeyValueStore::Upsert")));
        });
    }
}
