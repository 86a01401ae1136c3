package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ClassesDigest;
import dev.storypact.contract.ContractFiles;
import dev.storypact.contract.RecordedMessage;
import dev.storypact.testkit.internal.engine.fixture.PlainTestCase;
import dev.storypact.testkit.internal.engine.fixture.PublishingTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFileTests {

    @TempDir
    Path folder;

    @BeforeEach
    void has_classes() throws IOException {
        Files.createDirectories(folder.resolve("target/classes"));
        Files.writeString(folder.resolve("target/classes/Orders.class"), "compiled");
    }

    @Test
    void one_file_holds_what_the_passing_tests_of_a_virtual_machine_published() throws Exception {
        var launcher = launch("storypact", PublishingTestCase.class, "-Dstorypact.service=orders");

        assertThat(launcher.exitCode()).isEqualTo(1);
        assertThat(launcher.output())
                .contains("the story failed, and no assertion looked at how it ended")
                .contains("[         1 tests successful      ]");
        var files = ContractFiles.evidenceFiles(folder.resolve("target/storypact"));
        assertThat(files).hasSize(1);
        var evidence = ContractFiles.readEvidence(files.get(0));
        assertThat(evidence.service()).contains("orders");
        assertThat(evidence.classesDigest())
                .isEqualTo(ClassesDigest.of(folder.resolve("target/classes"), folder.resolve("target/test-classes")));
        assertThat(evidence.published()).singleElement().satisfies(EvidenceFileTests::isTheOrderOfTea);
    }

    private static void isTheOrderOfTea(RecordedMessage recorded) {
        assertThat(recorded.bus()).isEqualTo("order-events");
        assertThat(recorded.test())
                .startsWith("[engine:storypact]/[class:" + PublishingTestCase.class.getName()
                        + "]/[method:publishes_and_passes(");
        assertThat(recorded.message().data().at("/items/0").asString()).isEqualTo("tea");
        assertThat(recorded.message().eventId()).contains("event-1");
    }

    @Test
    void evidence_goes_where_it_is_configured_to_go() throws Exception {
        launch("storypact", PublishingTestCase.class, "-Dstorypact.evidence=build/proof");

        assertThat(ContractFiles.evidenceFiles(folder.resolve("build/proof"))).hasSize(1);
        assertThat(folder.resolve("target/storypact")).doesNotExist();
    }

    @Test
    void without_story_tests_there_is_no_evidence() throws Exception {
        var launcher = launch("junit-jupiter", PlainTestCase.class);

        assertThat(launcher.output()).contains("[         0 tests found");
        assertThat(folder.resolve("target/storypact")).doesNotExist();
    }

    private ForkedProcess launch(String engine, Class<?> testClass, String... properties) throws Exception {
        var command = Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                List.of(properties),
                // A module of its own: what is tested lies in the folder, and only its classes in ours.
                List.of("-Dsurefire.test.class.path=" + folder.resolve("target/test-classes")),
                List.of("-cp", System.getProperty("java.class.path")),
                List.of("org.junit.platform.console.ConsoleLauncher", "execute", "--disable-ansi-colors"),
                List.of("--include-engine=" + engine, "--select-class", testClass.getName()));
        return ForkedProcess.run(folder, command.flatMap(List::stream).toList());
    }
}
