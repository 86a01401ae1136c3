package dev.storypact.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/**
 * How long {@code mvn surefire:test} takes over {@value #TESTS} trivial tests, by Storypact's engine and by Jupiter's, in turn
 * and in the same configuration.
 *
 * <p>The process of Maven is measured as a whole, its start included. The build that runs the benchmarks says where Maven and
 * its local repository are. A first run of each is not measured, and fetches what is not in that repository yet.
 */
final class EngineRuns {

    static final int TESTS = 10_000;
    private static final int CLASSES = 100;
    private static final int ROUNDS = 7;

    /** For the first runs, which are not measured: Maven fetches what the local repository lacks, Surefire's provider above all. */
    private static final List<String> ONLINE = List.of();

    /** For the measured runs: they fetch nothing. */
    private static final List<String> OFFLINE = List.of("--offline");

    private EngineRuns() {}

    /** {@return the medians, and the ratio} */
    static List<Figure> figures() {
        return TemporaryFolder.measured("storypact-engine-runs", EngineRuns::figures);
    }

    private static List<Figure> figures(Path folder) throws IOException, InterruptedException {
        var jupiter = compiled(folder.resolve("jupiter"), "org.junit.jupiter.api.Test", "");
        var storypact = compiled(
                folder.resolve("storypact"),
                "dev.storypact.testkit.StoryTest",
                "dev.storypact.testkit.StoryTester tester");
        seconds(jupiter, ONLINE);
        seconds(storypact, ONLINE);
        var ofJupiter = new ArrayList<Double>();
        var ofStorypact = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ofJupiter.add(seconds(jupiter, OFFLINE));
            ofStorypact.add(seconds(storypact, OFFLINE));
        }
        return List.of(
                new Figure(TESTS + " Jupiter tests by Surefire", Figure.median(ofJupiter), "s", ""),
                new Figure(
                        TESTS + " story tests by Surefire",
                        Figure.median(ofStorypact),
                        "s",
                        "no slower than Jupiter's"),
                new Figure(
                        "story tests to Jupiter tests",
                        Figure.median(ofStorypact) / Figure.median(ofJupiter),
                        "x",
                        "1"));
    }

    private static Path compiled(Path folder, String annotation, String parameter) throws IOException {
        Files.createDirectories(folder);
        var arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()));
        for (int i = 0; i < CLASSES; i++) {
            var name = "Trivial" + i + "Tests";
            var methods = IntStream.range(0, TESTS / CLASSES)
                    .mapToObj(test -> "@" + annotation + " void test" + test + "(" + parameter + ") {}")
                    .collect(Collectors.joining("\n"));
            var file = folder.resolve(name + ".java");
            Files.writeString(file, "class " + name + " {\n" + methods + "\n}\n");
            arguments.add(file.toString());
        }
        var exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IllegalStateException("the generated tests don't compile");
        }
        return folder;
    }

    private static double seconds(Path classes, List<String> connection) throws IOException, InterruptedException {
        var project = Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-project"));
        try (var pom = EngineRuns.class.getResourceAsStream("surefire-pom.xml")) {
            Files.write(
                    project.resolve("pom.xml"),
                    Objects.requireNonNull(pom, "surefire-pom.xml").readAllBytes());
        }
        var command = new ArrayList<>(List.of(
                Path.of(given("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "-Dmaven.repo.local=" + given("local.repository"),
                // Whatever mirror the local repository was filled from, it holds the real artifacts.
                "-Daether.enhancedLocalRepository.trackingFilename=none",
                "-Djunit.version=" + given("junit.version"),
                "-Dsurefire.version=" + given("surefire.version"),
                "-Dtest.classes=" + classes,
                "-Dmaven.test.additionalClasspath=" + classPath().replace(File.pathSeparatorChar, ','),
                "surefire:test"));
        command.addAll(connection);
        var log = project.resolve("log.txt").toFile();
        var maven = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().remove("MAVEN_ARGS");
        var begin = System.nanoTime();
        var exit = maven.start().waitFor();
        var end = System.nanoTime();
        var output = Files.readString(log.toPath());
        if (exit != 0 || !output.contains("Tests run: " + TESTS + ", Failures: 0, Errors: 0, Skipped: 0")) {
            throw new IllegalStateException("not all tests passed: " + output);
        }
        return (end - begin) / 1e9;
    }

    /** {@return what the build tells the benchmarks about itself} */
    private static String given(String name) {
        return Objects.requireNonNull(
                System.getProperty("storypact.build." + name),
                "run the benchmarks by Maven, which sets storypact.build." + name);
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
