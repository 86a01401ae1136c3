package dev.storypact.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fenced block of the READMEs and of the pages in {@code docs} is text of the repository that the build compiles, runs
 * or compares. The line before the block says which:
 *
 * <ul>
 *   <li>{@code <!-- source: path#region -->}: the block is the region of that file, or the whole file;
 *   <li>{@code <!-- output: path#region -->}: the same, of a file which an integration test compares with real output;
 *   <li>{@code <!-- command: path -->}: each line of the block stands in that file, which runs it;
 *   <li>{@code <!-- goals: path -->}: each line is {@code mvn} and the goals of a build in that file, which an integration test runs;
 *   <li>{@code <!-- main-job -->} and {@code <!-- tests -->}: the README's two commands, which {@code .ci/run} runs.
 * </ul>
 */
class DocumentationTests {

    private static final Path REPOSITORY = repository();

    private static Path repository() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md"))
                ? here
                : here.resolve("..").normalize();
    }

    static Stream<MarkdownPage> pages() throws IOException {
        var files = new ArrayList<Path>();
        files.add(REPOSITORY.resolve("README.md"));
        files.add(REPOSITORY.resolve("CONTRIBUTING.md"));
        files.add(REPOSITORY.resolve("examples/README.md"));
        try (var docs = Files.list(REPOSITORY.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files.stream().map(file -> new MarkdownPage(REPOSITORY, file));
    }

    static Stream<CodeBlock> blocks() throws IOException {
        var blocks = new ArrayList<CodeBlock>();
        for (var page : pages().toList()) {
            blocks.addAll(page.codeBlocks());
        }
        return blocks.stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_is_text_that_the_build_runs_or_compares(CodeBlock block) throws IOException {
        var kind = block.marker().split(": ", 2);
        switch (kind[0]) {
            case "source", "output" ->
                assertThat(block.text())
                        .as("%s: copy it from %s", block, kind[1])
                        .isEqualTo(new SourceText(REPOSITORY, kind[1]).text());
            case "command" ->
                assertThat(new SourceText(REPOSITORY, kind[1]).text().lines())
                        .as("%s: each of its lines must stand in %s", block, kind[1])
                        .containsAll(block.lines());
            case "goals" ->
                assertThat(goals(kind[1]))
                        .as("%s: an integration test must run each of its lines by %s", block, kind[1])
                        .containsAll(block.lines());
            case "main-job", "tests" ->
                assertThat(Files.readAllLines(REPOSITORY.resolve(".ci/run")))
                        .as("%s: .ci/run must run it", block)
                        .contains(block.text());
            default ->
                throw new AssertionError(
                        block
                                + ": say on the line before where the text stands, such as <!-- source: examples/A.java#region -->");
        }
    }

    private static List<String> goals(String file) throws IOException {
        return new SourceText(REPOSITORY, file)
                .text()
                .lines()
                .filter(line -> line.startsWith("invoker.goals."))
                .map(line -> "mvn " + line.replaceFirst("^[^=]*= ", ""))
                .toList();
    }

    @Test
    void the_readme_has_its_two_commands() throws IOException {
        var readme = new MarkdownPage(REPOSITORY, REPOSITORY.resolve("README.md"));

        assertThat(readme.codeBlocks()).extracting(CodeBlock::marker).contains("main-job", "tests");
        assertThat(readme.codeBlocks())
                .filteredOn(block -> List.of("main-job", "tests").contains(block.marker()))
                .allSatisfy(block -> assertThat(block.lines()).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_within_the_repository_lead_somewhere(MarkdownPage page) throws IOException {
        var links = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(#[^)]*)?\\)").matcher(Files.readString(page.file()));
        while (links.find()) {
            assertThat(page.file().resolveSibling(links.group(1)))
                    .as("the link %s of %s", links.group(), page)
                    .exists();
        }
    }
}
