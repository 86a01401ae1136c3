package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.internal.store.SchemaStore;
import dev.storypact.schema.internal.store.StoredVersion;
import dev.storypact.schema.internal.store.remote.RemoteStore;
import dev.storypact.story.message.EventVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** References between a server's schemas as paths of the tree, and back. */
class RemoteReferencesTests {

    private static final String PAID = "/subjects/billing%3APAID";
    private static final String MONEY =
            "{\"$defs\": {\"amount\": {\"type\": \"integer\"}}, \"x-storypact-version\": \"1.2\"}";

    private final LoopbackServer server = LoopbackServer.start()
            .on("GET /subjects?offset=0&limit=500", 200, "[\"shared types:Money\", \"billing:PAID\"]")
            .on("GET /subjects/shared%20types%3AMoney/versions?offset=0&limit=500", 200, "[4]")
            .on("GET /subjects/shared%20types%3AMoney/versions/4", 200, LoopbackServer.version(MONEY, "JSON", "[]"));

    @AfterEach
    void stop() {
        server.close();
    }

    private SchemaStore store() {
        return RemoteStore.connect(server.remote().settings());
    }

    private String read(String registered, String references) {
        server.on("GET " + PAID + "/versions?offset=0&limit=500", 200, "[1]")
                .on("GET " + PAID + "/versions/1", 200, LoopbackServer.version(registered, "JSON", references));
        return new String(store().read("billing/PAID/1.0.schema.json"), StandardCharsets.UTF_8);
    }

    @Test
    void become_paths_of_the_tree_where_the_server_knows_them_by_other_names() {
        assertThat(read("{\"items\": {\"$ref\": \"money.json#/$defs/amount\"}}", """
                        [{"name": "money.json", "subject": "shared types:Money", "version": 4}]"""))
                .isEqualTo("""
                        {
                          "items": {
                            "$ref": "../../shared%20types/Money/1.2.schema.json#/$defs/amount"
                          }
                        }
                        """);
    }

    @Test
    void stay_as_they_are_where_they_are_paths_of_the_tree() {
        var schema = "{\"$ref\": \"../../shared%20types/Money/1.2.schema.json\"}";

        assertThat(read(schema, """
                        [{"name": "../../shared%20types/Money/1.2.schema.json", "subject": "shared types:Money", "version": 4}]""")).isEqualTo(schema);
    }

    @Test
    void stay_as_they_are_where_they_lead_to_what_is_not_ours() {
        var schema = "{\"$ref\": \"money.json\"}";

        assertThat(read(schema, "[{\"name\": \"money.json\", \"subject\": \"money-value\", \"version\": 1}]"))
                .isEqualTo(schema);
    }

    @Test
    void are_sent_along_with_the_servers_own_numbers() {
        var listed = "GET " + PAID + "/versions?offset=0&limit=500";
        server.on(listed, 200, "[]")
                .on(listed, 200, "[]")
                .on(listed, 200, "[1]")
                .on("GET " + PAID + "/versions/1", 200, LoopbackServer.version("""
                        {"x-storypact-version": "1.0", "x-storypact-after": "none"}""", "JSON", "[]"))
                .on("POST " + PAID + "/versions", 200, "{\"id\": 9}")
                .on("POST " + PAID, 200, "{\"version\": 1}");

        assertThat(release("{\"items\":{\"$ref\":\"../../shared%20types/Money/1.2.schema.json#/$defs/amount\"}}"))
                .isEmpty();

        assertThat(server.bodies().get(server.asked().indexOf("POST " + PAID + "/versions")))
                .endsWith("\"references\":[{\"name\":\"../../shared%20types/Money/1.2.schema.json\","
                        + "\"subject\":\"shared types:Money\",\"version\":4}]}");
    }

    @Test
    void are_refused_where_their_target_is_not_registered() {
        assertThatThrownBy(() -> release("{\"$ref\": \"../../shared%20types/Money/1.3.schema.json\"}"))
                .hasMessage("""
                A reference leads to a version that isn't at the server
                  where:    %s!/billing/PAID/1.0.schema.json
                  found:    '../../shared%%20types/Money/1.3.schema.json', which is storypact:///shared%%20types/Money/1.3.schema.json
                  allowed:  versions that are registered at the server
                  to mend:  register that version first""".formatted(server.address()));
        assertThat(server.asked()).noneMatch(call -> call.startsWith("POST"));
    }

    private List<?> release(String schema) {
        var writer = store().writer().orElseThrow();
        return writer.exclusively(() -> writer.release(
                new StoredVersion("billing", "PAID", EventVersion.parse("1.0")), RegistryContent.parsed(schema)));
    }
}
