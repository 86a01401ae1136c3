package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.internal.engine.fixture.SnapshotTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTests {

    private static final String ALL = "[         5 tests successful      ]";

    @TempDir
    Path folder;

    @Test
    void each_test_and_each_case_has_snapshots_that_only_an_update_writes() throws Exception {
        Path snapshots = folder.resolve("src/test/resources/snapshots/" + SnapshotTestCase.class.getName());

        ForkedProcess without = launch("-Dnothing=set");
        assertThat(without.output()).contains("has no snapshot yet", "[         5 tests failed          ]");
        assertThat(folder.resolve("src")).doesNotExist();

        assertThat(launch("-Dstorypact.snapshots=update").output()).contains(ALL);
        assertThat(filesIn(snapshots))
                .containsExactlyInAnyOrder(
                        "two_in_one.json",
                        "two_in_one-2.json",
                        "of_cases/1.json",
                        "of_cases/2.json",
                        "of_jupiter/1.json",
                        "of_jupiter/2.json");

        assertThat(launch("-Dnothing=set").output()).contains(ALL);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private ForkedProcess launch(String property) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("target/classes"));
        return ForkedProcess.run(
                folder,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        property,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--disable-ansi-colors",
                        "--include-engine=storypact",
                        "--include-engine=junit-jupiter",
                        "--select-class",
                        SnapshotTestCase.class.getName()));
    }
}
