package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDiffTests {

    private static final String ID = """
            {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}""";
    private static final String ID_AND_TOTAL = """
            {"type": "object", "properties": {"id": {"type": "string"}, "total": {"type": "number"}}, "required": ["id", "total"]}""";

    @TempDir
    private Path temporary;

    private Path file(String name, String content) throws IOException {
        var file = temporary.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void names_each_place_that_changed_and_shows_a_message_for_the_direction_that_breaks() {
        var diff = SchemaDiff.between(StoryJson.parse(ID), StoryJson.parse(ID_AND_TOTAL));

        assertThat(diff.text("ORDER_PLACED")).isEqualTo("""
                ORDER_PLACED
                  changes:  #/properties/total was absent, is {"type": "number"}
                            #/required/1 was absent, is "total"
                  old:      a reader of the new schema refuses old messages (not BACKWARD)
                            the publisher may leave out 'total', the subscriber requires it
                  message:  {"id": "text"}
                            ^^^^^^^^^^^^^^
                  new:      a reader of the old schema accepts all new messages (FORWARD)""");
    }

    @Test
    void marks_the_value_that_a_reader_refuses() {
        var diff = SchemaDiff.between(StoryJson.parse(ID), StoryJson.parse(ID.replace("string", "integer")));

        assertThat(diff.text("ORDER_PLACED")).contains("""
                  message:  {"id": "text"}
                                   ^^^^^^
                """);
    }

    @Test
    void equal_schemas_differ_nowhere_and_keep_everything() {
        var diff = SchemaDiff.between(StoryJson.parse(ID), StoryJson.parse(ID));

        assertThat(diff.text("ORDER_PLACED")).isEqualTo("""
                ORDER_PLACED
                  changes:  none
                  old:      a reader of the new schema accepts all old messages (BACKWARD)
                  new:      a reader of the old schema accepts all new messages (FORWARD)""");
        assertThat(Compatibility.values()).allMatch(diff::keeps);
    }

    @Test
    void keeps_the_levels_of_the_safe_direction_alone() {
        var diff = SchemaDiff.between(StoryJson.parse(ID), StoryJson.parse(ID_AND_TOTAL));

        assertThat(Compatibility.values())
                .filteredOn(diff::keeps)
                .containsExactly(Compatibility.NONE, Compatibility.FORWARD, Compatibility.FORWARD_TRANSITIVE);
    }

    @Test
    void what_can_not_be_decided_keeps_nothing_and_says_why() {
        var odd = StoryJson.parse("{\"$ref\": \"elsewhere.json\"}");

        var diff = SchemaDiff.between(odd, StoryJson.parse(ID));

        assertThat(diff.keeps(Compatibility.BACKWARD)).isFalse();
        assertThat(diff.text("ORDER_PLACED"))
                .contains("accepts old messages could not be decided (not proved BACKWARD)");
    }

    @Test
    void a_file_of_a_registry_may_refer_to_others_of_it() throws Exception {
        file("shared/Money/1.0.schema.json", "{\"type\": \"number\"}");
        var was = file("order-events/ORDER_PLACED/1.0.schema.json", ID);
        var is = file(
                "order-events/ORDER_PLACED/1.1.schema.json",
                ID.replace(
                        "\"required\"",
                        "\"additionalProperties\": {\"$ref\": \"../../shared/Money/1.0.schema.json\"}, \"required\""));

        assertThat(SchemaDiff.betweenFiles(was, is).keeps(Compatibility.BACKWARD))
                .isTrue();
    }

    @Test
    void files_may_stand_anywhere_as_json_or_yaml() throws Exception {
        var was = file("old.json", ID);
        var is = file("new.yaml", "type: object\nproperties: {id: {type: string}}\nrequired: [id]\n");

        assertThat(SchemaDiff.betweenFiles(was, is).changes()).isEmpty();
    }

    @Test
    void a_file_that_is_no_schema_is_refused_by_its_place() throws Exception {
        var was = file("old.json", ID);
        var malformed = file("malformed.json", "{\n  \"type\": }");
        var invalid = file("invalid.json", "{\n  \"type\": \"objekt\"\n}");
        var absent = temporary.resolve("absent.json");

        assertThatThrownBy(() -> SchemaDiff.betweenFiles(was, malformed))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(malformed + ":2:");
        assertThatThrownBy(() -> SchemaDiff.betweenFiles(was, invalid))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(invalid + ":2:3  #/type");
        assertThatThrownBy(() -> SchemaDiff.betweenFiles(was, absent))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining(absent + " can't be read")
                .hasMessageContaining("no such file");
    }
}
