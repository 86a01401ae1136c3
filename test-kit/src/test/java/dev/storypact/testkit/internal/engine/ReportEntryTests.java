package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.internal.engine.fixture.SteppingTestCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.Event;

class ReportEntryTests {

    @Test
    void each_step_of_a_test_is_a_report_entry() {
        List<Event> entries = StoryEngine.run(SteppingTestCase.class)
                .allEvents()
                .reportingEntryPublished()
                .list();

        assertThat(entries)
                .allSatisfy(event ->
                        assertThat(event.getTestDescriptor().getDisplayName()).isEqualTo("stores_a_user()"))
                .extracting(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .containsOnlyKeys("step 1")
                                .hasEntrySatisfying(
                                        "step 1", step -> assertThat(step).startsWith("Guid::New -> ")),
                        second -> assertThat(second)
                                .containsOnlyKeys("step 2")
                                .hasEntrySatisfying(
                                        "step 2", step -> assertThat(step).startsWith("KeyValueStore::Upsert {")));
    }
}
