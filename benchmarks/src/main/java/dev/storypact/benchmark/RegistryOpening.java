package dev.storypact.benchmark;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.schema.ValidationResult;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long it takes to open a registry of 10,000 schemas and to validate a first message, each in a process of its own.
 *
 * <p>Most of what the first validation of a process costs is Java loading json-schema-validator: so a first validation by
 * another registry of the same process is measured beside it, and the registry's listing of all its subjects.
 */
public final class RegistryOpening {

    private static final int BUSES = 20;
    private static final int TYPES = 250;
    private static final List<String> VERSIONS = List.of("1.0", "1.1");
    private static final int ROUNDS = 5;
    private static final List<String> MEASURED = List.of(
            "opening 10,000 schemas and listing their subjects, cold",
            "first validation of a process",
            "first validation by a registry of a warm process");
    private static final List<String> REACH = List.of("under 2,000 ms", "", "under 50 ms");

    private RegistryOpening() {}

    /** Measures once, in this process, with the registry in that folder, and prints milliseconds. */
    public static void main(String[] folder) {
        var path = Path.of(folder[0]);
        var message = EventBusMessage.of("TYPE_7", StoryJson.parse(OrderEvent.MESSAGE))
                .withMetadata("version", "1.0");
        var times = new ArrayList<Long>();
        times.add(System.nanoTime());
        var first = SchemaRegistry.open(path);
        check(first.subjects().size() == BUSES * TYPES);
        times.add(System.nanoTime());
        check(first.validate("bus-3", message) instanceof ValidationResult.Valid);
        times.add(System.nanoTime());
        check(SchemaRegistry.open(path).validate("bus-4", message) instanceof ValidationResult.Valid);
        times.add(System.nanoTime());
        for (int i = 1; i < times.size(); i++) {
            System.out.println((times.get(i) - times.get(i - 1)) / 1e6);
        }
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the registry isn't as it was written");
        }
    }

    /** {@return the medians of several processes} */
    static List<Figure> figures() {
        return TemporaryFolder.measured("storypact-registry-opening", RegistryOpening::figures);
    }

    private static void write(Path folder) throws IOException {
        for (int bus = 0; bus < BUSES; bus++) {
            for (int type = 0; type < TYPES; type++) {
                var subject = Files.createDirectories(folder.resolve("bus-" + bus + "/TYPE_" + type));
                for (var version : VERSIONS) {
                    Files.writeString(subject.resolve(version + ".schema.json"), OrderEvent.SCHEMA);
                }
            }
        }
    }

    private static List<Figure> figures(Path folder) throws IOException, InterruptedException {
        write(folder);
        var rounds = new ArrayList<List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(measured(folder));
        }
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < MEASURED.size(); i++) {
            var index = i;
            var values = rounds.stream().map(round -> round.get(index)).toList();
            figures.add(new Figure(MEASURED.get(i), Figure.median(values), "ms", REACH.get(i)));
        }
        return figures;
    }

    private static List<Double> measured(Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryOpening.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the registry couldn't be opened: " + output);
        }
        return Arrays.stream(output.strip().split("\\R")).map(Double::valueOf).toList();
    }
}
