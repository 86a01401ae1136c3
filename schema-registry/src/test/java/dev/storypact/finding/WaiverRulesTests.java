package dev.storypact.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ContractFiles;
import dev.storypact.golden.GoldenFolder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case has in {@code found.txt} findings by rule and first line, one a line, in {@code day.txt} the day, and
 * {@code waivers.json}; {@code findings.txt} says what is left of the findings on that day, and what is waived.
 */
class WaiverRulesTests {

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.in("waiver");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leaves_of_findings_what_the_golden_file_says(GoldenFolder golden) {
        var found =
                golden.read("found.txt").lines().map(WaiverRulesTests::finding).toList();
        var today = LocalDate.parse(golden.read("day.txt").strip());

        var result =
                ContractFiles.readWaivers(golden.path().resolve("waivers.json")).apply(found, today);

        var findings = result.findings().stream().map(finding -> FindingText.of(finding) + "\n");
        var waived = result.waived().stream().map(each -> each.text() + "\n");
        assertThat(golden.portable(findings.collect(Collectors.joining("\n")) + waived.collect(Collectors.joining())))
                .isEqualTo(golden.expected());
    }

    private static Finding finding(String line) {
        var parts = line.split(" ", 2);
        return new Finding(
                parts[0],
                Severity.ERROR,
                Location.ofFile("schema.json"),
                parts[1],
                "it was found",
                Optional.empty(),
                "mend it");
    }
}
