package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Registries that can't be used: one error each, its text whole. */
@Timeout(10)
class BadRegistryTests {

    private static final Subject SUBJECT = new Subject("order-events", "ORDER_PLACED");

    @TempDir
    private Path temporary;

    private RegistryFolder folder;

    @BeforeEach
    void create_a_folder() {
        folder = RegistryFolder.in(temporary);
    }

    @Test
    void a_folder_that_is_not_there() {
        var missing = Path.of("no-such-folder", "schemas");

        assertRefused(() -> SchemaRegistry.open(missing), """
                There is no schema registry at no-such-folder/schemas
                  where:    no-such-folder/schemas
                  found:    no folder of this name
                  allowed:  a folder that holds <bus>/<TYPE>/1.0.schema.json
                  to mend:  create it, or name the right one (the tests' and the plugin's parameter is storypact.schemas)""");
    }

    @Test
    void json_that_is_malformed() {
        assertRefused(schema("{\n  \"type\": \"object\",\n  \"properties\": {,}\n}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:3:18
                  found:    Unexpected character (',' (code 44)): was expecting double-quote to start property name
                  allowed:  one JSON value, each name once in its object, at most 200 levels deep
                  to mend:  correct the file at this place""");
    }

    @Test
    void json_that_ends_too_early() {
        assertRefused(schema("{\"type\": \"object\",\n"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:2:1
                  found:    Unexpected end-of-input within/between Object entries
                  allowed:  one JSON value, each name once in its object, at most 200 levels deep
                  to mend:  correct the file at this place""");
    }

    @Test
    void a_name_that_stands_twice_in_its_object() {
        assertRefused(schema("{\n  \"type\": \"object\",\n  \"type\": \"array\"\n}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:3:9
                  found:    Duplicate Object property "type"
                  allowed:  one JSON value, each name once in its object, at most 200 levels deep
                  to mend:  correct the file at this place""");
    }

    @Test
    void something_after_the_value() {
        assertRefused(schema("{}\n{}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:2:1
                  found:    Trailing token (`JsonToken.START_OBJECT`) found after value (bound as `tools.jackson.databind.JsonNode`): not allowed as per `DeserializationFeature.FAIL_ON_TRAILING_TOKENS`
                  allowed:  one JSON value, each name once in its object, at most 200 levels deep
                  to mend:  correct the file at this place""");
    }

    @Test
    void a_file_that_is_empty() {
        assertRefused(schema(" \n"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is empty
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:1
                  found:    nothing
                  allowed:  one JSON value
                  to mend:  write the file, or remove it""");
    }

    @Test
    void nesting_that_is_too_deep() {
        assertThatThrownBy(schema("{\"not\":".repeat(5000) + "{}" + "}".repeat(5000)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON\n"
                        + "  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:")
                .hasMessageContaining("  found:    Document nesting depth (201) exceeds the maximum allowed (200");
    }

    @Test
    void a_file_that_is_too_large() {
        assertRefused(schema("{\"description\": \"" + "a".repeat(5 * 1024 * 1024) + "\"}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is too large
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json
                  found:    more than 5242880 bytes
                  allowed:  at most 5242880 bytes (5 MiB) a file
                  to mend:  split the event, or take the examples out of its schema""");
    }

    @Test
    void a_file_that_is_not_utf_8() {
        folder.with(
                "order-events/ORDER_PLACED/1.0.schema.json",
                "{\n  \"title\": \"Grüße\"\n}".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(() -> folder.open().versions(SUBJECT), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json isn't UTF-8
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:2:15
                  found:    the byte 0xfc at offset 16
                  allowed:  JSON as UTF-8
                  to mend:  save the file as UTF-8""");
    }

    @Test
    void a_file_with_a_byte_order_mark() {
        assertRefused(schema("\uFEFF{}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json starts with a byte order mark
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:1
                  found:    a byte order mark (U+FEFF)
                  allowed:  JSON as UTF-8, without a byte order mark
                  to mend:  save the file as UTF-8 without a byte order mark""");
    }

    @Test
    void a_schema_that_its_meta_schema_refuses() {
        assertRefused(schema("{\n  \"properties\": {\n    \"total\": {\"type\": \"strnig\"}\n  }\n}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:3:15  #/properties/total/type
                  found:    "strnig"
                  allowed:  one of "array", "boolean", "integer", "null", "number", "object", "string", or array
                  to mend:  did you mean 'string'?""");
    }

    @Test
    void a_schema_with_several_mistakes_names_the_first_and_counts_the_rest() {
        assertRefused(schema("{\"minLength\": -1, \"required\": \"a\", \"pattern\": \"[\"}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:2  #/minLength
                  found:    -1
                  allowed:  a number of at least 0
                  to mend:  correct the schema at this place (and 2 more in this file)""");
    }

    @Test
    void a_schema_that_is_neither_object_nor_boolean() {
        assertRefused(schema("[]"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:1
                  found:    []
                  allowed:  object or boolean
                  to mend:  correct the schema at this place""");
    }

    @Test
    void a_draft_that_is_unknown() {
        assertRefused(schema("{\"$schema\": \"https://json-schema.org/draft-07/schema#\"}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:2  #/$schema
                  found:    "https://json-schema.org/draft-07/schema#"
                  allowed:  http://json-schema.org/draft-07/schema#, http://json-schema.org/draft-04/schema#, http://json-schema.org/draft-06/schema#, https://json-schema.org/draft/2019-09/schema, https://json-schema.org/draft/2020-12/schema
                  to mend:  name one of these drafts, or remove $schema for 2020-12""");
    }

    @Test
    void a_reference_that_leads_to_nothing() {
        assertRefused(
                schema("{\n  \"items\": {\"$ref\": \"#/$defs/lin\"},\n  \"$defs\": {\"line\": {}, \"money\": {}}\n}"),
                """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:2:13  #/items/$ref
                  found:    a reference to '#/$defs/lin', where nothing stands
                  allowed:  a place in this file; its definitions are: #/$defs/line, #/$defs/money
                  to mend:  did you mean '#/$defs/line'?""");
    }

    @Test
    void a_reference_to_itself() {
        assertRefused(schema("{\"$ref\": \"#\"}"), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:2  #/$ref
                  found:    a reference to '#' that leads back to itself without a property or element between
                  allowed:  a circle only through properties or items, as a tree or list has it
                  to mend:  remove the reference, or refer to it from a property or from items""");
    }

    @Test
    void references_that_go_round_in_a_circle() {
        assertRefused(
                schema("{\"$ref\": \"#/$defs/a\", \"$defs\": {\"a\": {\"anyOf\": [{}, {\"$ref\": \"#/$defs/b\"}]},"
                        + " \"b\": {\"$ref\": \"#/$defs/a\"}}}"),
                """
                schemas/order-events/ORDER_PLACED/1.0.schema.json is no valid JSON Schema
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json:1:54  #/$defs/a/anyOf/1/$ref
                  found:    a reference to '#/$defs/b' that leads back to itself without a property or element between
                  allowed:  a circle only through properties or items, as a tree or list has it
                  to mend:  remove the reference, or refer to it from a property or from items""");
    }

    @Test
    void data_that_looks_like_a_reference_is_none() {
        folder.with(
                "order-events/ORDER_PLACED/1.0.schema.json",
                "{\"const\": {\"$ref\": \"http://example.com\"}, \"properties\": {\"$ref\": {\"type\": \"string\"}}}");

        assertThat(folder.open().versions(SUBJECT)).hasSize(1);
    }

    @Test
    void a_file_named_by_no_version() {
        assertRefused(
                () -> folder.with("order-events/ORDER_PLACED/v1.schema.json", "{}")
                        .open()
                        .versions(SUBJECT),
                """
                schemas/order-events/ORDER_PLACED/v1.schema.json is no file of a subject
                  where:    schemas/order-events/ORDER_PLACED/v1.schema.json
                  found:    'v1', which is no version
                  allowed:  subject.json, schemas named by their version such as 1.0.schema.json or 1.2.1.schema.yaml, and *.md
                  to mend:  rename it, or move it out of the registry""");
    }

    @Test
    void a_file_that_is_no_schema() {
        assertRefused(
                () -> folder.with("order-events/ORDER_PLACED/1.0.json", "{}")
                        .open()
                        .versions(SUBJECT),
                """
                schemas/order-events/ORDER_PLACED/1.0.json is no file of a subject
                  where:    schemas/order-events/ORDER_PLACED/1.0.json
                  found:    a file or folder of this name
                  allowed:  subject.json, schemas named by their version such as 1.0.schema.json or 1.2.1.schema.yaml, and *.md
                  to mend:  rename it, or move it out of the registry""");
    }

    @Test
    void two_files_of_one_version() {
        folder.withOrderPlaced().with("order-events/ORDER_PLACED/1.0.0.schema.json", "{}");

        assertRefused(() -> folder.open().versions(SUBJECT), """
                ORDER_PLACED 1.0 on 'order-events' has two schemas
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json
                  found:    a second file of this version beside schemas/order-events/ORDER_PLACED/1.0.0.schema.json
                  allowed:  one file a version, as JSON or as YAML; 1.0 and 1.0.0 are the same version
                  to mend:  remove one of the two""");
    }

    @Test
    void a_schema_outside_of_a_subject() {
        folder.with("order-events/ORDER_PLACED.schema.json", "{}");

        assertRefused(() -> folder.open().subjects(), """
                schemas/order-events/ORDER_PLACED.schema.json stands in the wrong folder
                  where:    schemas/order-events/ORDER_PLACED.schema.json
                  found:    a file of a subject outside of a subject's folder
                  allowed:  <bus>/<TYPE>/subject.json and <bus>/<TYPE>/1.0.schema.json
                  to mend:  move it into the folder of its bus and type""");
    }

    @Test
    void a_folder_whose_name_can_be_no_bus() {
        folder.with("order events!/ORDER_PLACED/1.0.schema.json", "{}");

        assertRefused(() -> folder.open().buses(), """
                A folder's name can't be that of a bus or a type
                  where:    schemas/order events!
                  found:    'order events!': it has a character that isn't allowed, or isn't allowed there
                  allowed:  1 to 200 letters, digits and . _ - + @ ~ or spaces, starting with a letter, digit or _, ending in neither . nor space, without '..'
                  to mend:  rename the folder""");
    }

    @Test
    void two_folders_that_differ_in_case_only() {
        folder.withOrderPlaced().with("Order-Events/ORDER_PLACED/1.0.schema.json", "{}");

        assertRefused(() -> folder.open().buses(), """
                Two folders' names differ only in upper and lower case
                  where:    schemas/order-events
                  found:    'order-events' beside 'Order-Events'
                  allowed:  names that differ on every file system
                  to mend:  rename one of the folders""");
    }

    @Test
    void a_link_out_of_the_registry() throws IOException {
        var outside = Files.writeString(temporary.resolve("secret.json"), "{}");
        folder.with("order-events/ORDER_PLACED/subject.json", "{}");
        Files.createSymbolicLink(folder.path().resolve("order-events/ORDER_PLACED/1.0.schema.json"), outside);

        assertRefused(() -> folder.open().versions(SUBJECT), """
                schemas/order-events/ORDER_PLACED/1.0.schema.json leads out of the registry
                  where:    schemas/order-events/ORDER_PLACED/1.0.schema.json
                  found:    a symbolic link to a place outside of the registry's folder
                  allowed:  files and folders within the registry, and links between them
                  to mend:  copy the file into the registry""");
    }

    @Test
    void a_subject_json_with_an_unknown_name() {
        assertRefused(settings("{\n  \"compatiblity\": \"FULL\"\n}"), """
                schemas/order-events/ORDER_PLACED/subject.json says something unknown
                  where:    schemas/order-events/ORDER_PLACED/subject.json:2:3  #/compatiblity
                  found:    "compatiblity"
                  allowed:  the names compatibility, description, versionPolicy, deprecations, owner, secret
                  to mend:  did you mean "compatibility"?""");
    }

    @Test
    void a_subject_json_with_an_unknown_level() {
        assertRefused(settings("{\"compatibility\": \"BACKWARDS\"}"), """
                schemas/order-events/ORDER_PLACED/subject.json says something that it may not
                  where:    schemas/order-events/ORDER_PLACED/subject.json:1:2  #/compatibility
                  found:    "BACKWARDS"
                  allowed:  one of BACKWARD, FORWARD, FULL, NONE, BACKWARD_TRANSITIVE, FULL_TRANSITIVE, FORWARD_TRANSITIVE
                  to mend:  did you mean "BACKWARD"?""");
    }

    @Test
    void a_subject_json_with_an_unknown_policy() {
        assertRefused(settings("{\"versionPolicy\": \"newest\"}"), """
                schemas/order-events/ORDER_PLACED/subject.json says something that it may not
                  where:    schemas/order-events/ORDER_PLACED/subject.json:1:2  #/versionPolicy
                  found:    "newest"
                  allowed:  one of latest, refuse, only-version
                  to mend:  write one of these""");
    }

    @Test
    void a_subject_json_whose_owner_is_no_text() {
        assertRefused(settings("{\"owner\": [\"orders\"]}"), """
                schemas/order-events/ORDER_PLACED/subject.json says something that it may not
                  where:    schemas/order-events/ORDER_PLACED/subject.json:1:2  #/owner
                  found:    ["orders"]
                  allowed:  a text
                  to mend:  write it in quotes""");
    }

    @Test
    void a_subject_json_that_is_no_object() {
        assertRefused(settings("null"), """
                schemas/order-events/ORDER_PLACED/subject.json says something that it may not
                  where:    schemas/order-events/ORDER_PLACED/subject.json:1:1
                  found:    null
                  allowed:  an object such as {"compatibility": "BACKWARD"}
                  to mend:  write an object""");
    }

    @Test
    void validation_says_the_same_and_where() {
        folder.with("order-events/ORDER_PLACED/1.0.schema.json", "{");
        var message = EventBusMessage.of("ORDER_PLACED", StoryJson.parse("{}"));

        assertThatThrownBy(() -> folder.open().validate("order-events", message))
                .isInstanceOfSatisfying(
                        SchemaRegistryException.class,
                        e -> assertThat(e.location())
                                .hasToString("schemas/order-events/ORDER_PLACED/1.0.schema.json:1:2"));
    }

    private ThrowingCallable schema(String content) {
        return () -> folder.with("order-events/ORDER_PLACED/1.0.schema.json", content)
                .open()
                .versions(SUBJECT);
    }

    private ThrowingCallable settings(String content) {
        return () -> folder.with("order-events/ORDER_PLACED/subject.json", content)
                .open()
                .versions(SUBJECT);
    }

    private static void assertRefused(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading).isInstanceOf(SchemaRegistryException.class).hasMessage(message);
    }
}
