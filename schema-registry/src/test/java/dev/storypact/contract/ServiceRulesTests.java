package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.FindingText;
import dev.storypact.finding.Severity;
import dev.storypact.golden.GoldenFolder;
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
        return GoldenFolder.in("contract/service");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_in_a_service_what_the_golden_file_says(GoldenFolder golden) {
        assertThat(actual(golden)).isEqualTo(golden.expected());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_a_contract_exactly_where_nothing_is_an_error(GoldenFolder golden) {
        var verification = verified(golden);

        assertThat(verification.contract().isEmpty())
                .isEqualTo(verification.findings().stream().anyMatch(found -> found.severity() == Severity.ERROR));
        verification
                .contract()
                .ifPresent(contract -> assertThat(contract.tests())
                        .isEqualTo(wasSkipped(golden) ? TestExecution.SKIPPED : TestExecution.RUN));
    }

    static String actual(GoldenFolder golden) {
        var verification = verified(golden);
        var findings = verification.findings().stream().map(finding -> FindingText.of(finding) + "\n");
        var notes = verification.notes().stream().map(note -> "note: " + note + "\n");
        return golden.portable(findings.collect(Collectors.joining("\n")) + notes.collect(Collectors.joining()));
    }

    private static ServiceVerification verified(GoldenFolder golden) {
        var declared = golden.read("declared.txt")
                .lines()
                .map(ServiceRulesTests::declared)
                .toList();
        var evidence = wasSkipped(golden)
                ? new TestEvidence.Skipped()
                : TestEvidence.inFolder(golden.path().resolve("evidence"), "orders", PRESENT, Instant.EPOCH);
        return ContractVerifier.verifyService(new ServiceInputs(
                "orders",
                new ContractDeclarations(
                        declared.stream()
                                .flatMap(each -> each.publications().stream())
                                .toList(),
                        declared.stream()
                                .flatMap(each -> each.subscriptions().stream())
                                .toList(),
                        declared.stream()
                                .flatMap(each -> each.findings().stream())
                                .toList()),
                () -> SchemaRegistry.open(golden.path().resolve("schemas")),
                evidence));
    }

    private static boolean wasSkipped(GoldenFolder golden) {
        return Files.exists(golden.path().resolve("skipped.txt"));
    }

    // A publication, or a class among the golden stories: "order-events ORDER_PLACED 1.0 com.acme.Orders#place", "class
    // Settling".
    private static ContractDeclarations declared(String line) {
        var words = line.split(" ", -1);
        if (words[0].equals("class")) {
            return ContractDeclarations.of(GoldenStories.named(words[1]));
        }
        var publication = new DeclaredPublication(words[0], words[1], EventVersion.parse(words[2]), words[3]);
        return new ContractDeclarations(List.of(publication), List.of(), List.of());
    }
}
