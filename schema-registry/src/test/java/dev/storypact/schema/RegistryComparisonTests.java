package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.story.message.EventVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegistryComparisonTests {

    private static final String SUBJECT = "order-events/ORDER_PLACED/";
    private static final String ID = """
            {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}""";
    private static final String ID_AND_TOTAL = """
            {"type": "object", "properties": {"id": {"type": "string"}, "total": {"type": "number"}}, "required": ["id"]}""";
    private static final String TOTAL_REQUIRED = """
            {"type": "object", "properties": {"id": {"type": "string"}, "total": {"type": "number"}}, "required": ["id", "total"]}""";

    private final Map<String, String> earlier = new TreeMap<>();
    private final Map<String, String> now = new TreeMap<>();

    private RegistryComparison comparison() {
        return RegistryComparison.of(SchemaRegistry.inMemory(now), SchemaRegistry.inMemory(earlier));
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void what_says_the_same_in_both_is_fine_however_it_is_laid_out() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.0.schema.json", ID.replace(" ", "  "));

        assertThat(comparison().findings()).isEmpty();
        assertThat(comparison().size()).isEqualTo("1 subject, 1 version");
    }

    @Test
    void a_new_version_that_keeps_the_promise_is_fine() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.1.schema.json", ID_AND_TOTAL);

        assertThat(comparison().promising(Compatibility.FULL).findings()).isEmpty();
        assertThat(comparison().size()).isEqualTo("1 subject, 2 versions");
    }

    @Test
    void a_new_version_is_compared_with_versions_that_only_others_know() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.1.schema.json", TOTAL_REQUIRED);

        assertThat(rules(comparison().withShared().findings())).containsExactly("CMP-BACKWARD-REQUIRED");
    }

    @Test
    void a_new_version_is_compared_with_a_new_one_before_it() {
        now.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.1.schema.json", TOTAL_REQUIRED);

        assertThat(rules(comparison().findings())).contains("CMP-BACKWARD-REQUIRED");
    }

    @Test
    void a_new_version_must_fit_before_a_later_one_that_others_know() {
        earlier.put(SUBJECT + "1.1.schema.json", TOTAL_REQUIRED);
        now.put(SUBJECT + "1.0.schema.json", ID);

        assertThat(rules(comparison().withShared().findings())).containsExactly("REG-ORDER");
    }

    @Test
    void a_draft_that_was_changed_is_compared_with_what_it_was() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.0.schema.json", TOTAL_REQUIRED);

        assertThat(comparison().findings())
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.of(finding)).isEqualTo("""
                        A reader of 1.0 refuses a message of 1.0 as it was of ORDER_PLACED on 'order-events'
                          where:    memory:order-events/ORDER_PLACED/1.0.schema.json:1:91  #/required
                          why:      the publisher may leave out 'total', the subscriber requires it
                                    the publisher is 1.0 as it was, the subscriber is 1.0
                          message:  {"id": "text"}
                                    ^^^^^^^^^^^^^^
                          to mend:  make the change so that both read it, publish it as 2.0, or let subject.json promise less
                          rule:     CMP-BACKWARD-REQUIRED (error)"""));
    }

    @Test
    void a_draft_may_change_as_far_as_its_subject_promises() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.0.schema.json", TOTAL_REQUIRED);
        now.put(SUBJECT + "subject.json", "{\"compatibility\": \"FORWARD\"}");

        assertThat(comparison().findings()).isEmpty();
        assertThat(rules(comparison().promising(Compatibility.BACKWARD).findings()))
                .containsExactly("CMP-BACKWARD-REQUIRED");
    }

    @Test
    void a_release_must_not_change_whatever_its_subject_promises() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "1.0.schema.json", ID_AND_TOTAL);
        var released = SchemaRegistry.inMemory(earlier);
        var subject = new Subject("order-events", "ORDER_PLACED");
        released.register(released.find(subject, EventVersion.parse("1.0")).orElseThrow());

        var findings = RegistryComparison.of(SchemaRegistry.inMemory(now), released)
                .promising(Compatibility.NONE)
                .findings();

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.of(finding)).isEqualTo("""
                        ORDER_PLACED 1.0 on 'order-events' is released and was changed
                          where:    memory:order-events/ORDER_PLACED/1.0.schema.json:1:61  #/properties/total
                          why:      in memory:order-events/ORDER_PLACED/1.0.schema.json it is otherwise
                                    #/properties/total was absent, is {"type": "number"}
                          to mend:  restore 1.0 and make the change a new version, such as 1.1
                          rule:     REG-CHANGED (error)"""));
    }

    @Test
    void a_version_and_a_subject_that_are_gone_are_missed() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        earlier.put(SUBJECT + "1.1.schema.json", ID_AND_TOTAL);
        earlier.put("order-events/ORDER_SHIPPED/1.0.schema.json", ID);
        now.put(SUBJECT + "1.0.schema.json", ID);

        assertThat(comparison().findings())
                .extracting(finding -> finding.rule() + " " + finding.what())
                .containsExactly(
                        "CMP-REMOVED ORDER_PLACED 1.1 on 'order-events' was removed",
                        "CMP-REMOVED ORDER_SHIPPED 1.0 on 'order-events' was removed");
    }

    @Test
    void what_a_shared_registry_has_beyond_is_not_missed() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        earlier.put("order-events/ORDER_SHIPPED/1.0.schema.json", ID);
        now.put(SUBJECT + "1.1.schema.json", ID_AND_TOTAL);

        assertThat(comparison().withShared().findings()).isEmpty();
    }

    @Test
    void a_subject_that_promises_nothing_may_lose_a_version() {
        earlier.put(SUBJECT + "1.0.schema.json", ID);
        earlier.put(SUBJECT + "1.1.schema.json", ID_AND_TOTAL);
        now.put(SUBJECT + "1.0.schema.json", ID);
        now.put(SUBJECT + "subject.json", "{\"compatibility\": \"NONE\"}");

        assertThat(comparison().findings()).isEmpty();
    }
}
