package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.golden.GoldenFolder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has golden cases of both kinds. */
class GoldenCoverageTests {

    @ParameterizedTest
    @EnumSource
    void a_rule_has_a_case_in_which_it_finds_something(ContractRule rule) {
        assertThat(cases(rule, false))
                .isNotEmpty()
                .allSatisfy(golden -> assertThat(golden.expected()).contains("rule:     " + rule.id() + " ("));
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_has_a_case_in_which_it_finds_nothing(ContractRule rule) {
        assertThat(cases(rule, true))
                .isNotEmpty()
                .allSatisfy(golden -> assertThat(golden.expected()).doesNotContain("rule:     " + rule.id() + " ("));
    }

    private static List<GoldenFolder> cases(ContractRule rule, boolean harmless) {
        return Stream.of("contract/service", "contract/system")
                .flatMap(GoldenFolder::in)
                .filter(golden -> golden.isOf(rule.id(), harmless))
                .toList();
    }
}
