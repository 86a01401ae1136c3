package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.FindingText;
import dev.storypact.golden.GoldenFolder;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SystemRulesTests {

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.in("contract/system");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_across_services_what_the_golden_file_says(GoldenFolder golden) {
        assertThat(actual(golden)).isEqualTo(golden.expected());
    }

    static String actual(GoldenFolder golden) {
        var contracts = new ArrayList<Contract>();
        var unread = new ArrayList<UnreadContract>();
        for (var file : GoldenFolder.list(golden.path().resolve("contracts"))) {
            try {
                contracts.add(ContractFiles.readContract(file));
            } catch (ContractFileException e) {
                unread.add(new UnreadContract(file.getFileName().toString(), String.valueOf(e.getMessage())));
            }
        }
        var findings = ContractVerifier.verifySystem(new SystemContracts(contracts, unread));
        return golden.portable(
                findings.stream().map(finding -> FindingText.of(finding) + "\n").collect(Collectors.joining("\n")));
    }
}
