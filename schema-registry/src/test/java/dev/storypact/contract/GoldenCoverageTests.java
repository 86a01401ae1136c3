package dev.storypact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every rule has golden cases of both kinds. A case is one of a rule by the beginning of its folder's name, and harmless by
 * that word in it: then it comes near to what the rule finds, and isn't.
 */
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
        var beginning = rule.id().toLowerCase(Locale.ROOT);
        return Stream.of("service", "system")
                .flatMap(GoldenFolder::in)
                .filter(golden ->
                        golden.toString().equals(beginning) || golden.toString().startsWith(beginning + "-"))
                .filter(golden -> golden.toString().contains("harmless") == harmless)
                .toList();
    }
}
