package dev.storypact.maven.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ContractRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleDescriptionTests {

    @ParameterizedTest
    @EnumSource
    void a_rule_on_contracts_is_described_by_what_it_finds(ContractRule rule) {
        assertThat(RuleDescription.of(rule.id()).orElseThrow().markdown())
                .isEqualToIgnoringCase(rule.finds() + ".")
                .matches("[A-Z`](?s).*");
    }

    @Test
    void a_text_without_marks_is_read_where_there_is_no_markdown() {
        var unversioned = RuleDescription.of("PUB-UNVERSIONED").orElseThrow();

        assertThat(unversioned.markdown())
                .isEqualTo("As a warning: a test published a message without `metadata.version`.");
        assertThat(unversioned.text()).isEqualTo("As a warning: a test published a message without metadata.version.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CMP-BACKWARD-REQUIRED", "REG-CHANGED", "LNT-UNTYPED", "WVR-EXPIRED", "WVR-UNUSED"})
    void a_rule_on_schemas_or_waivers_is_described_by_itself_or_by_its_category(String id) {
        assertThat(RuleDescription.of(id)).isPresent();
    }

    @Test
    void what_has_a_description_of_its_own_is_not_described_by_its_category() {
        assertThat(RuleDescription.of("CMP-REMOVED").orElseThrow().text()).isEqualTo("A version that is gone.");
    }

    @Test
    void an_id_that_nobody_knows_has_no_description() {
        assertThat(RuleDescription.of("ACME-1")).isEmpty();
    }
}
