package dev.storypact.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ten changes that break the examples: those that the README lists are those that an integration test makes. */
class BreakageListTests {

    private static final Path REPOSITORY = Files.exists(Path.of("README.md")) ? Path.of("") : Path.of("..");
    private static final Path EXAMPLES = REPOSITORY.resolve("examples");

    /**
     * A row of the README's table.
     *
     * @param change the file of the change, without its ending
     * @param rule the id of the rule that the row promises
     * @param said the file of what the build says, without its ending
     */
    record Row(String change, String rule, String said) {}

    static List<Row> rows() throws IOException {
        return matches(
                        EXAMPLES.resolve("README.md"),
                        "(?m)^\\| \\[.+]\\(breakages/(.+)\\.diff\\) \\| `(.+)` \\| \\[here]\\(breakages/(.+)\\.txt\\) \\|$")
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .toList();
    }

    @Test
    void the_integration_test_makes_the_changes_that_the_readme_lists() throws IOException {
        var made = matches(
                        REPOSITORY.resolve("contract-maven-plugin/src/it/ten-breakages/invoker.properties"),
                        "(?m)^invoker\\.project\\.\\d+ = (.+)/orders$")
                .map(project -> project.group(1));

        assertThat(rows()).hasSize(10).extracting(Row::change).containsExactlyElementsOf(made.toList());
    }

    @Test
    void every_file_of_a_change_is_in_the_list() throws IOException {
        var listed = rows().stream().flatMap(row -> Stream.of(row.change() + ".diff", row.said() + ".txt"));

        try (var files = Files.list(EXAMPLES.resolve("breakages"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(listed.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_build_that_a_change_breaks_names_the_rule(Row row) throws IOException {
        assertThat(row.said()).isEqualTo(row.change());
        assertThat(Files.readAllLines(EXAMPLES.resolve("breakages/" + row.said() + ".txt")))
                .contains("  rule:     " + row.rule() + " (error)");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_change_can_be_made_to_the_examples_as_they_are(Row row) throws Exception {
        var git = new ProcessBuilder("git", "apply", "--check", "../breakages/" + row.change() + ".diff")
                .directory(EXAMPLES.resolve("orders").toFile())
                .redirectErrorStream(true)
                .start();

        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }

    private static Stream<MatchResult> matches(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(file)).results();
    }
}
