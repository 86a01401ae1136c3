package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.message.EventVersion;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceRulesTests {

    private static final ClassesDigest PRESENT = new ClassesDigest("0".repeat(64));

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.in("service");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_in_a_service_what_the_golden_file_says(GoldenFolder golden) {
        var declared = golden.read("declared.txt")
                .lines()
                .map(ServiceRulesTests::declared)
                .toList();
        var evidence = Files.exists(golden.path().resolve("skipped.txt"))
                ? new TestEvidence.Skipped()
                : TestEvidence.inFolder(golden.path().resolve("evidence"), "orders", PRESENT, Instant.EPOCH);

        var verification = ContractVerifier.verifyService(new ServiceInputs(
                "orders",
                new ContractDeclarations(declared, List.of(), List.of()),
                () -> SchemaRegistry.open(golden.path().resolve("schemas")),
                evidence));

        var text = verification.findings().stream()
                        .map(finding -> FindingText.of(finding) + "\n")
                        .collect(Collectors.joining("\n"))
                + verification.notes().stream()
                        .map(note -> "note: " + note + "\n")
                        .collect(Collectors.joining());
        assertThat(golden.portable(text)).isEqualTo(golden.expected());
        assertThat(verification.contract().isEmpty())
                .isEqualTo(verification.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR));
        verification
                .contract()
                .ifPresent(contract -> assertThat(contract.tests())
                        .isEqualTo(
                                evidence instanceof TestEvidence.Skipped ? TestExecution.SKIPPED : TestExecution.RUN));
    }

    private static DeclaredPublication declared(String line) {
        var words = line.split(" ", -1);
        return new DeclaredPublication(words[0], words[1], EventVersion.parse(words[2]), words[3]);
    }
}
