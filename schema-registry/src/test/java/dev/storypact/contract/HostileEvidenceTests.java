package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class HostileEvidenceTests {

    private static final ClassesDigest DIGEST = new ClassesDigest("ab".repeat(32));
    private static final String START =
            "{\"format\": \"storypact-evidence/1\", \"classes\": \"" + DIGEST + "\", \"published\": [";

    @TempDir
    private Path folder;

    private void refuses(String content, String message) throws IOException {
        var file = Files.writeString(folder.resolve("evidence-hostile.json"), content);

        assertThatThrownBy(() -> TestEvidence.inFolder(folder, "orders", DIGEST, Instant.EPOCH))
                .isInstanceOf(ContractFileException.class)
                .hasMessageStartingWith(file + " " + message)
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(2_000));
    }

    @Test
    void of_a_million_wrong_entries_the_first_is_the_one_error() throws IOException {
        refuses(START + "{},".repeat(999_999) + "{}]}", "lacks \"bus\"");
    }

    @Test
    void nesting_without_end_is_refused() throws IOException {
        refuses(START + "[".repeat(100_000), "");
    }

    @Test
    void a_file_that_was_cut_off_is_refused() throws IOException {
        refuses(START + "{\"bus\": \"orders\"", "");
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() throws IOException {
        var file = folder.resolve("evidence-large.json");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(256L * 1024 * 1024 + 1);
        }

        assertThatThrownBy(() -> TestEvidence.inFolder(folder, "orders", DIGEST, Instant.EPOCH))
                .isInstanceOf(ContractFileException.class)
                .hasMessageStartingWith(file + " is too large");
    }

    @Test
    void names_that_are_paths_or_markup_are_texts_and_nothing_else() {
        var name = "../../<script>alert('&')</script>\u0000\ud800";
        EventBusMessage<JsonNode> message = EventBusMessage.of(name, StoryJson.parse("{\"../x\": \"<b>\\udc00\"}"));
        var evidence = new Evidence(
                Optional.empty(),
                DIGEST,
                List.of(new RecordedMessage(name, message, name)),
                List.of(new HandledMessage(
                        name, name, EventFilter.type(name), message, name, ObservedNeeds.untried(), List.of(name))));

        var file = ContractFiles.writeEvidence(folder, evidence);

        assertThat(file.getParent()).isEqualTo(folder);
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(ContractFiles.readEvidence(file)).isEqualTo(evidence);
        assertThat(TestEvidence.inFolder(folder, "orders", DIGEST, Instant.EPOCH))
                .isEqualTo(new TestEvidence.Recorded(evidence.published(), evidence.handled(), List.of()));
    }

    private Path evidenceOf(String written) throws IOException {
        var file = ContractFiles.writeEvidence(folder, new Evidence(Optional.empty(), DIGEST, List.of(), List.of()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(written)));
        return file;
    }

    @Test
    void evidence_from_the_future_may_be_of_any_build_and_is_refused() throws IOException {
        var file = evidenceOf("2200-01-01T00:00:00Z");

        var evidence = TestEvidence.inFolder(folder, "orders", DIGEST, Instant.EPOCH);

        assertThat(((TestEvidence.Unusable) evidence).findings())
                .extracting(FindingText::of)
                .containsExactly("""
                        The evidence of the tests of 'orders' is from the future
                          where:    FILE
                          why:      it was written at 2200-01-01T00:00:00Z, which is yet to come, so that nobody knows by which build
                          to mend:  set the clocks of the machine and of its file server, remove the file, and run the tests again in this build
                          rule:     TOP-NOT-CHECKED (error)""".replace("FILE", file.toString()));
    }

    @Test
    void evidence_from_the_future_is_left_out_where_there_is_some_of_this_build() throws IOException {
        evidenceOf(Instant.now().toString());
        var file = evidenceOf("2200-01-01T00:00:00Z");

        assertThat(TestEvidence.inFolder(folder, "orders", DIGEST, Instant.EPOCH))
                .isEqualTo(new TestEvidence.Recorded(
                        List.of(),
                        List.of(),
                        List.of("refused " + file + ": it was written at 2200-01-01T00:00:00Z, which is yet to come")));
    }

    @Test
    void a_build_that_began_in_the_future_says_when_its_evidence_was_written() throws IOException {
        evidenceOf("2020-01-01T00:00:00Z");
        evidenceOf("2021-01-01T00:00:00Z");

        var evidence = TestEvidence.inFolder(folder, "orders", DIGEST, Instant.parse("2998-01-01T00:00:00Z"));

        assertThat(((TestEvidence.Unusable) evidence).findings())
                .extracting(Finding::why)
                .containsExactly(
                        "found only evidence from before this build began, at 2998-01-01T00:00:00Z: the last was"
                                + " written at 2021-01-01T00:00:00Z; what the service publishes was not checked");
    }
}
