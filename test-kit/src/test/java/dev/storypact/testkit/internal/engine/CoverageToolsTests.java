package dev.storypact.testkit.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.internal.engine.fixture.mutated.Bill;
import dev.storypact.testkit.internal.engine.fixture.mutated.BillTestCase;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Runs the real PIT and the real JaCoCo over story tests. */
class CoverageToolsTests {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    @TempDir
    Path folder;

    @Test
    void pit_kills_what_story_tests_notice_and_nothing_else() throws Exception {
        ForkedProcess pit = java(
                List.of(),
                "org.pitest.mutationtest.commandline.MutationCoverageReport",
                "--reportDir=" + folder,
                "--timestampedReports=false",
                "--outputFormats=XML",
                "--sourceDirs=" + folder,
                // Else PIT takes what lies in test-classes for tests, and mutates none of it.
                "--mutableCodePaths="
                        + Path.of(Bill.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI()),
                "--targetClasses=" + Bill.class.getName(),
                "--targetTests=" + BillTestCase.class.getName(),
                "--mutators=MATH",
                "--threads=1");

        assertThat(pit.exitCode()).as(pit.output()).isZero();
        assertThat(mutants())
                .as(pit.output())
                .containsExactlyInAnyOrder("withTip KILLED", "of SURVIVED", "split NO_COVERAGE");
    }

    @Test
    void jacoco_sees_what_story_tests_run() throws Exception {
        ForkedProcess launcher = java(
                List.of("-javaagent:" + onClassPath("org.jacoco.agent") + "=destfile=" + folder.resolve("jacoco.exec")
                        + ",includes=" + Bill.class.getName()),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--include-engine=storypact",
                "--select-class=" + BillTestCase.class.getName());

        assertThat(launcher.exitCode()).as(launcher.output()).isZero();
        assertThat(coveredStories()).containsExactlyInAnyOrder("withTip", "of");
    }

    private ForkedProcess java(List<String> options, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        all.addAll(options);
        all.addAll(List.of("-cp", System.getProperty("java.class.path")));
        all.addAll(List.of(command));
        return ForkedProcess.run(folder, all);
    }

    private List<String> mutants() throws Exception {
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("mutations.xml").toFile())
                .getElementsByTagName("mutation");
        return IntStream.range(0, mutations.getLength())
                .mapToObj(i -> (Element) mutations.item(i))
                .map(mutation -> story(mutation.getElementsByTagName("mutatedMethod")
                                .item(0)
                                .getTextContent())
                        + " " + mutation.getAttribute("status"))
                .toList();
    }

    private List<String> coveredStories() throws IOException {
        ExecFileLoader loader = new ExecFileLoader();
        loader.load(folder.resolve("jacoco.exec").toFile());
        CoverageBuilder coverage = new CoverageBuilder();
        try (InputStream bytes = Bill.class.getResourceAsStream("Bill.class")) {
            new Analyzer(loader.getExecutionDataStore(), coverage)
                    .analyzeClass(Objects.requireNonNull(bytes, "Bill.class"), "Bill.class");
        }
        return coverage.getClasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> LAMBDA.matcher(method.getName()).matches())
                .filter(method -> method.getMethodCounter().getStatus() == ICounter.FULLY_COVERED)
                .map(IMethodCoverage::getName)
                .map(CoverageToolsTests::story)
                .toList();
    }

    private static String story(String method) {
        return LAMBDA.matcher(method).replaceFirst("$1");
    }

    private static String onClassPath(String jar) {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .filter(entry -> Path.of(entry).getFileName().toString().startsWith(jar))
                .findFirst()
                .orElseThrow();
    }
}
