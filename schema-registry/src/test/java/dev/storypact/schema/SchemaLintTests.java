package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class SchemaLintTests {

    @Test
    void finds_a_required_property_that_nobody_declares() {
        assertThat(found("""
                {"properties": {"orderId": true},
                 "required": ["ordreId"]}""")).singleElement().extracting(FindingText::of).isEqualTo("""
                        ORDER_PLACED 1.0 on 'order-events' requires 'ordreId', which it doesn't declare
                          where:    memory:order-events/ORDER_PLACED/1.0.schema.json:2:15  #/required/0
                          why:      the properties of this object are: orderId
                          to mend:  did you mean 'orderId'?
                          rule:     LNT-REQUIRED-UNDECLARED (error)""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\": {\"a\": true}, \"required\": [\"a\"]}",
                "{\"properties\": {\"a\": true, \"b\": true}, \"anyOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}]}",
                "{\"allOf\": [{\"properties\": {\"a\": true}}, {\"required\": [\"a\"]}]}",
                "{\"$ref\": \"#/$defs/x\", \"required\": [\"a\"], \"$defs\": {\"x\": {\"properties\": {\"a\": true}}}}",
                "{\"properties\": {\"a\": true}, \"$ref\": \"#/$defs/x\", \"$defs\": {\"x\": {\"required\": [\"a\"]}}}",
                "{\"additionalProperties\": {\"type\": \"string\"}, \"required\": [\"a\"]}",
                "{\"patternProperties\": {\"^a\": true}, \"required\": [\"a\"]}",
                "{\"properties\": {\"a\": true}, \"not\": {\"required\": [\"b\"]}}",
                "{\"const\": {\"required\": [\"a\"]}}",
                "true"
            })
    void finds_no_fault_in_a_required_property_that_is_declared_somewhere(String schema) {
        assertThat(found(schema)).isEmpty();
    }

    @Test
    void looks_for_declarations_in_the_same_object_alone() {
        assertThat(found("""
                {"properties": {"a": true, "notes": {"type": "object", "properties": {"b": true}, "required": ["a"]}}}"""))
                .extracting(finding -> finding.location().pointer())
                .containsExactly("/properties/notes/required/0");
    }

    @Test
    void finds_a_property_without_a_type() {
        assertThat(found("{\"properties\": {\"total\": {\"minimum\": 0}}}"))
                .singleElement()
                .extracting(FindingText::of)
                .isEqualTo("""
                        A property of ORDER_PLACED 1.0 on 'order-events' has no type
                          where:    memory:order-events/ORDER_PLACED/1.0.schema.json:1:17  #/properties/total
                          why:      keywords such as minLength and minimum say nothing about values of other types, so all of these pass
                          to mend:  add its type, or write true where any value is meant
                          rule:     LNT-UNTYPED (warning)""");
        assertThat(found("""
                {"properties": {"a": {"enum": [1]}, "b": {"$ref": "#/$defs/x"}, "c": true, "d": {"anyOf": [true]}},
                 "$defs": {"x": {}}}""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)",
                "(?<!a)b",
                "(?i)a",
                "(?<name>a)",
                "(a)\\1",
                "a++",
                "\\Aa\\z",
                "\\p{L}",
                "[a-z&&[^b]]",
                "\\u0041",
                "[\\x41]"
            })
    void finds_a_pattern_that_not_every_validator_reads_alike(String pattern) {
        var text = JsonNodeFactory.instance.stringNode(pattern);

        assertThat(found("{\"type\": \"string\", \"pattern\": " + text + "}"))
                .extracting(Finding::rule)
                .containsExactly("LNT-PATTERN-NOT-PORTABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"^[A-Z]{2}-\\d+$", "(?:a|b)*?", "\\[a+", "[*+]", "\\(\\?=", "a\\\\1", "\\w+\\s\\S", "[^\\]]+"})
    void lets_patterns_pass_that_json_schema_advises(String pattern) {
        var text = JsonNodeFactory.instance.stringNode(pattern);

        assertThat(found("{\"type\": \"string\", \"pattern\": " + text + "}")).isEmpty();
    }

    @Test
    void finds_a_closed_view_where_readers_of_it_must_read_what_is_published_later() {
        var version = version("""
                {"type": "object",
                 "additionalProperties": false}""");

        assertThat(SchemaLint.of(version, Compatibility.BACKWARD)).isEmpty();
        assertThat(SchemaLint.of(version, Compatibility.FULL)).isEqualTo(SchemaLint.ofView(version));
        assertThat(SchemaLint.ofView(version))
                .singleElement()
                .extracting(FindingText::of)
                .isEqualTo("""
                        Readers of ORDER_PLACED 1.0 on 'order-events' refuse every property that a later version adds
                          where:    memory:order-events/ORDER_PLACED/1.0.schema.json:2:2  #/additionalProperties
                          why:      additionalProperties is false, and the subject promises that this version reads what later ones publish
                          to mend:  remove additionalProperties: a reader leaves alone what it doesn't know
                          rule:     LNT-CLOSED-VIEW (warning)""");
    }

    private static List<Finding> found(String schema) {
        return SchemaLint.of(version(schema), Compatibility.BACKWARD);
    }

    private static SchemaVersion version(String schema) {
        return SchemaRegistry.inMemory(Map.of("order-events/ORDER_PLACED/1.0.schema.json", schema))
                .versions(new Subject("order-events", "ORDER_PLACED"))
                .get(0);
    }
}
