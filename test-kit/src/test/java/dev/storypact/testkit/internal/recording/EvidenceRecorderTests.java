package dev.storypact.testkit.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.Evidence;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.contract.SecretMask;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.internal.configuration.StorypactConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceRecorderTests {

    @TempDir
    private Path folder;

    private final EvidenceRecorder recorder = new EvidenceRecorder();

    private void run(String test, boolean passed, Story<?> story) {
        run(test, passed, story, "");
    }

    private void run(String test, boolean passed, Story<?> story, String service) {
        var scope = TesterScope.open(
                new TestIdentity(test, "ItTests", "it", "it"),
                new StorypactConfiguration(
                        List.of(), false, service, folder.resolve("evidence"), SecretMask.DEFAULT_NAMES, true),
                FaultPlan.none(),
                recorder);
        scope.tester().tell(story);
        scope.close(passed);
    }

    private List<Evidence> written() {
        return recorder.write().stream().map(ContractFiles::readEvidence).toList();
    }

    @Test
    void what_a_passing_test_publishes_is_written_as_it_was_delivered() {
        run("[test:ping]", true, Orders.ping());

        var evidence = written();

        assertThat(evidence).singleElement().satisfies(one -> {
            assertThat(one.service()).isEmpty();
            assertThat(one.classesDigest().sha256()).hasSize(64);
            assertThat(one.published())
                    .containsExactly(new RecordedMessage(
                            "health",
                            EventBusMessage.of("PING", StoryJson.toTree(Map.of("beat", 1)))
                                    .withMetadata("eventId", "event-1")
                                    .withMetadata("timestamp", "2026-01-01T00:00:00Z")
                                    .withMetadata("correlationId", "correlation-1"),
                            "[test:ping]"));
        });
    }

    @Test
    void what_a_failing_test_publishes_is_not_written() {
        run("[test:ping]", false, Orders.ping());

        assertThat(written()).singleElement().extracting(Evidence::published).isEqualTo(List.of());
    }

    @Test
    void a_test_that_publishes_nothing_leaves_evidence_that_it_ran() {
        run("[test:log]", true, Orders.log());

        assertThat(written()).singleElement().extracting(Evidence::published).isEqualTo(List.of());
    }

    @Test
    void without_a_story_test_nothing_is_written() {
        assertThat(recorder.write()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_same_message_is_written_once_for_its_first_test() {
        run("[test:first]", true, Orders.ping());
        run("[test:second]", true, Orders.ping());

        assertThat(written())
                .singleElement()
                .satisfies(one -> assertThat(one.published())
                        .extracting(RecordedMessage::test)
                        .containsExactly("[test:first]"));
    }

    @Test
    void each_service_has_a_file_of_its_own() {
        run("[test:ping]", true, Orders.ping(), "orders");
        run("[test:log]", true, Orders.log(), "billing");

        assertThat(written()).extracting(one -> one.service().orElseThrow()).containsExactly("orders", "billing");
    }

    @Test
    void what_was_written_is_forgotten() {
        run("[test:ping]", true, Orders.ping());
        recorder.write();

        assertThat(recorder.write()).isEmpty();
    }
}
