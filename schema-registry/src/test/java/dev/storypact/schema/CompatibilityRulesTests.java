package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each id has a golden folder with two schemas, by the beginning of the folder's name, and in {@code findings.txt} what comes of
 * each of them as the successor of the other: in one direction it breaks, and the other way round it is harmless.
 */
class CompatibilityRulesTests {

    private static final String NOTHING = "nothing\n";

    static Stream<Path> cases() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(CompatibilityRulesTests.class.getResource("/golden/compatibility"));
        try (var cases = Files.list(Path.of(folder.toURI()))) {
            return cases.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_in_two_versions_what_the_golden_file_says(Path golden) {
        assertThat(actual(golden)).isEqualTo(read(golden.resolve("findings.txt")));
    }

    @ParameterizedTest
    @EnumSource
    void an_id_has_a_case_in_which_it_is_found_and_one_in_which_nothing_is(RefusingKeyword refusing)
            throws IOException, URISyntaxException {
        var findings = cases().filter(golden -> isOf(golden, refusing))
                .map(golden -> read(golden.resolve("findings.txt")))
                .toList();

        assertThat(findings).anySatisfy(text -> assertThat(text).contains(rule(refusing.backwardId())));
        assertThat(findings).anySatisfy(text -> assertThat(text).contains(rule(refusing.forwardId())));
        assertThat(findings).anySatisfy(text -> assertThat(text).contains("BACKWARD: " + NOTHING));
        assertThat(findings).anySatisfy(text -> assertThat(text).contains("FORWARD: " + NOTHING));
    }

    private static boolean isOf(Path golden, RefusingKeyword refusing) {
        var ending = refusing.backwardId().replace("CMP-BACKWARD-", "").toLowerCase(Locale.ROOT);
        var name = golden.getFileName().toString();
        return name.equals(ending) || name.startsWith(ending + "-of-");
    }

    private static String rule(String id) {
        return "rule:     " + id + " (error)\n";
    }

    private static String actual(Path golden) {
        var old = read(golden.resolve("old.json"));
        var later = read(golden.resolve("new.json"));
        return succeeding("new.json after old.json", old, later) + succeeding("old.json after new.json", later, old);
    }

    private static String succeeding(String order, String first, String second) {
        var subject = new Subject("order-events", "ORDER_PLACED");
        var registry = SchemaRegistry.inMemory(Map.of(
                "order-events/ORDER_PLACED/1.0.schema.json", first,
                "order-events/ORDER_PLACED/1.1.schema.json", second));
        var versions = registry.versions(subject);
        var candidate = registry.find(subject, EventVersion.parse("1.1")).orElseThrow();
        return Stream.of(Compatibility.BACKWARD, Compatibility.FORWARD)
                .map(level -> order + ", " + level + ": " + text(CompatibilityCheck.of(level, candidate, versions)))
                .collect(Collectors.joining());
    }

    private static String text(List<Finding> findings) {
        return findings.isEmpty()
                ? NOTHING
                : findings.stream()
                        .map(finding -> "\n" + FindingText.of(finding) + "\n")
                        .collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
