package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.internal.engine.fixture.ToolsTestCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleLauncherTests {

    private static final String CLASS = "[engine:storypact]/[class:" + ToolsTestCase.class.getName() + "]";
    private static final String EXPLORED =
            "step 1, KeyValueStore::Get fails with ServiceUnavailable, before its effect";

    @TempDir
    Path folder;

    @Test
    void the_tree_shows_story_tests_beside_those_of_jupiter() throws Exception {
        ForkedProcess launcher = launch("--select-class", ToolsTestCase.class.getName());

        assertThat(launcher.exitCode()).isEqualTo(1);
        assertThat(treeOf(launcher))
                .containsSequence(
                        "    JUnit Jupiter [OK]", "      ToolsTestCase [OK]", "        is_a_jupiter_test() [OK]")
                .containsSequence(
                        "    Storypact [OK]",
                        "      ToolsTestCase [OK]",
                        "        explores() [OK]",
                        "          no fault [OK]",
                        "          step 1 = `KeyValueStore::Get {\"keyValueStoreName\":\"users\",\"key\":\"u-1\"} -> null`",
                        "          " + EXPLORED + " [X] expected failure",
                        "          step 1 = `KeyValueStore::Get {\"keyValueStoreName\":\"users\",\"key\":\"u-1\"}"
                                + " failed with KeyValueStore::Get/ServiceUnavailable`",
                        "        fails_loudly() [X] expected failure",
                        "        for_each() [OK]",
                        "          red [OK]",
                        "          light blue [X] expected failure",
                        "          red (2) [OK]",
                        "        has_an_error() [X] expected error",
                        "        is_disabled() [S] not today",
                        "        has a name of its own [OK]",
                        "        passes_quietly() [OK]",
                        "        Inside [OK]",
                        "          passes_quietly() [OK]");
    }

    @Test
    void a_unique_id_selects_one_case_of_an_explored_test() throws Exception {
        String id = CLASS + "/[method:explores(" + StoryTester.class.getName() + ")]"
                + "/[fault:1-before-KeyValueStore%3A%3AGet%2FServiceUnavailable]";

        ForkedProcess launcher = launch("--select-unique-id", id);

        assertThat(treeOf(launcher))
                .containsSequence("        explores() [OK]", "          " + EXPLORED + " [X] expected failure");
        assertThat(launcher.output()).contains("[         1 tests started         ]");
    }

    @Test
    void a_unique_id_selects_one_story_test() throws Exception {
        String id = CLASS + "/[nested-class:Inside]/[method:passes_quietly(" + StoryTester.class.getName() + ")]";

        ForkedProcess launcher = launch("--select-unique-id", id);

        assertThat(launcher.exitCode()).isZero();
        assertThat(treeOf(launcher))
                .containsSequence(
                        "    Storypact [OK]",
                        "      ToolsTestCase [OK]",
                        "        Inside [OK]",
                        "          passes_quietly() [OK]");
        assertThat(launcher.output()).contains("[         1 tests started         ]");
    }

    private ForkedProcess launch(String... selection) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--include-engine=storypact",
                "--include-engine=junit-jupiter",
                "--details=tree",
                "--details-theme=ascii",
                "--disable-ansi-colors",
                "--disable-banner"));
        command.addAll(List.of(selection));
        return ForkedProcess.run(folder, command);
    }

    /** {@return the lines with spaces for the branches of the tree, and without times} */
    private static List<String> treeOf(ForkedProcess launcher) {
        return launcher.output()
                .lines()
                .map(ConsoleLauncherTests::withoutBranches)
                .toList();
    }

    private static String withoutBranches(String line) {
        int text = 0;
        while (text < line.length() && " |+'-".indexOf(line.charAt(text)) >= 0) {
            text++;
        }
        String withoutTime = line.substring(text).replaceFirst("^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+ ", "");
        return " ".repeat(text) + withoutTime.stripTrailing();
    }
}
