package dev.storypact.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ContractRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractRuleTableTests {

    @ParameterizedTest
    @EnumSource
    void the_page_on_contracts_says_what_a_rule_finds(ContractRule rule) throws IOException {
        var here = Path.of("").toAbsolutePath();
        var repository = Files.exists(here.resolve("README.md")) ? here : here.resolve("..");

        var rows = Files.readAllLines(repository.resolve("docs/contracts.md")).stream()
                .filter(line -> line.matches("\\| [^|]*`" + rule.id() + "`[^|]*\\| .+ \\|"));

        assertThat(rows).hasSize(1);
    }
}
