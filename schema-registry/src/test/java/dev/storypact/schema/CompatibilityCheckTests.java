package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompatibilityCheckTests {

    private static final Subject ORDER_PLACED = new Subject("order-events", "ORDER_PLACED");

    private static final String ID_ONLY = """
            {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}""";
    private static final String WITH_OPTIONAL_TOTAL = """
            {"type": "object", "properties": {"id": {"type": "string"}, "total": {"type": "number"}}, "required": ["id"]}""";
    private static final String WITH_REQUIRED_TOTAL = """
            {
              "type": "object",
              "properties": {"id": {"type": "string"}, "total": {"type": "number"}},
              "required": ["id", "total"]
            }""";

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary);
    }

    private void versions(Compatibility level, String... schemas) {
        folder.with("order-events/ORDER_PLACED/subject.json", "{\"compatibility\": \"" + level + "\"}");
        for (int minor = 0; minor < schemas.length; minor++) {
            folder.with("order-events/ORDER_PLACED/1." + minor + ".schema.json", schemas[minor]);
        }
    }

    private List<Finding> findings() {
        return folder.open().incompatibilities(ORDER_PLACED);
    }

    private List<String> rules() {
        return findings().stream().map(Finding::rule).toList();
    }

    @Test
    void an_optional_property_more_is_fully_compatible() {
        versions(Compatibility.FULL_TRANSITIVE, ID_ONLY, WITH_OPTIONAL_TOTAL);

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_required_property_more_breaks_those_who_read_old_messages() {
        versions(Compatibility.BACKWARD, ID_ONLY, WITH_REQUIRED_TOTAL);

        assertThat(findings())
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.of(finding)).isEqualTo("""
                A reader of 1.1 refuses a message of 1.0 of ORDER_PLACED on 'order-events'
                  where:    schemas/order-events/ORDER_PLACED/1.1.schema.json:4:3  #/required
                  why:      the publisher may leave out 'total', the subscriber requires it
                            the publisher is 1.0, the subscriber is 1.1
                  message:  {"id": "text"}
                            ^^^^^^^^^^^^^^
                  to mend:  make the change so that both read it, publish it as 2.0, or let subject.json promise less
                  rule:     CMP-BACKWARD-REQUIRED (error)"""));
    }

    @Test
    void a_required_property_less_breaks_those_who_still_read_the_old_version() {
        versions(Compatibility.FORWARD, WITH_REQUIRED_TOTAL, ID_ONLY);

        assertThat(rules()).containsExactly("CMP-FORWARD-REQUIRED");
    }

    @Test
    void full_asks_both_directions() {
        versions(
                Compatibility.FULL,
                "{\"properties\": {\"a\": {\"type\": \"string\"}}}",
                "{\"properties\": {\"a\": {\"type\": \"integer\"}}}");

        assertThat(rules()).containsExactly("CMP-BACKWARD-TYPE", "CMP-FORWARD-TYPE");
    }

    @Test
    void the_plain_level_compares_with_the_version_before_only() {
        versions(Compatibility.BACKWARD, ID_ONLY, WITH_REQUIRED_TOTAL, WITH_REQUIRED_TOTAL);

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly("A reader of 1.1 refuses a message of 1.0 of ORDER_PLACED on 'order-events'");
    }

    @Test
    void the_transitive_level_names_each_version_that_breaks() {
        versions(Compatibility.BACKWARD_TRANSITIVE, ID_ONLY, WITH_OPTIONAL_TOTAL, WITH_REQUIRED_TOTAL);

        assertThat(findings())
                .extracting(Finding::what)
                .containsExactly(
                        "A reader of 1.2 refuses a message of 1.0 of ORDER_PLACED on 'order-events'",
                        "A reader of 1.2 refuses a message of 1.1 of ORDER_PLACED on 'order-events'");
    }

    @Test
    void a_new_major_version_may_break() {
        versions(Compatibility.FULL_TRANSITIVE, ID_ONLY);
        folder.with("order-events/ORDER_PLACED/2.0.schema.json", WITH_REQUIRED_TOTAL);

        assertThat(findings()).isEmpty();
    }

    @Test
    void nothing_is_promised_by_the_level_none() {
        versions(Compatibility.NONE, ID_ONLY, WITH_REQUIRED_TOTAL);

        assertThat(findings()).isEmpty();
    }

    @Test
    void a_keyword_of_several_words_is_hyphenated_in_the_id() {
        versions(
                Compatibility.BACKWARD,
                "{\"type\": \"object\", \"properties\": {\"a\": {}, \"b\": {}}}",
                "{\"type\": \"object\", \"properties\": {\"a\": {}}, \"additionalProperties\": false}");

        assertThat(rules()).containsExactly("CMP-BACKWARD-ADDITIONAL-PROPERTIES");
    }

    @Test
    void a_pair_that_is_not_decided_never_passes() {
        versions(
                Compatibility.BACKWARD,
                "{\"type\": \"string\", \"pattern\": \"^(a+|b+)\\\\1$\"}",
                "{\"type\": \"string\", \"pattern\": \"^(aa)+$|^(bb)+$\"}");

        assertThat(rules()).containsExactly("CMP-BACKWARD-UNDECIDED");
    }

    @Test
    void a_subject_that_the_registry_does_not_know_breaks_nothing() {
        versions(Compatibility.FULL, ID_ONLY);

        assertThat(folder.open().incompatibilities(new Subject("order-events", "ORDER_LOST")))
                .isEmpty();
    }
}
