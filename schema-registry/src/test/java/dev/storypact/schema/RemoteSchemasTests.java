package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteSchemasTests {

    private static final Subject ONE = new Subject("a", "One");

    private final LoopbackServer server = LoopbackServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private RemoteSchemas schemas() {
        return RemoteSchemas.connect(server.remote());
    }

    @Test
    void gives_the_schema_of_an_id_without_what_was_added_to_it() {
        server.on("GET /schemas/ids/7", 200, LoopbackServer.version("""
                {"x-storypact-version": "1.0", "x-storypact-boolean": false, "not": {}}""", "JSON", "[]"))
                .on("GET /schemas/ids/8", 200, "{\"schema\": \"{}\"}");

        assertThat(schemas().byId(7)).contains(RegistryContent.parsed("false"));
        assertThat(schemas().byId(8)).as("a schema in Avro").isEmpty();
        assertThat(schemas().byId(9)).isEmpty();
    }

    @Test
    void gives_the_versions_of_an_id_that_are_ours() {
        server.on("GET /schemas/ids/7/versions", 200, """
                        [{"subject": "a:One", "version": 1}, {"subject": "others-value", "version": 3}]""").versions("a:One", "{\"x-storypact-version\": \"1.4\"}");

        assertThat(schemas().versions(7)).containsExactly(new RemoteVersion(ONE, EventVersion.parse("1.4")));
        assertThat(schemas().versions(8)).isEmpty();
    }

    @Test
    void refuses_a_level_that_nobody_knows() {
        server.on("GET /config/a%3AOne?defaultToGlobal=true", 200, "{\"compatibilityLevel\": \"SIDEWAYS\\u001b\"}");

        assertThatThrownBy(() -> schemas().level(ONE)).hasMessage("""
                The server has an unknown level for a/One
                  where:    %s
                  found:    'SIDEWAYS\\u001b'
                  allowed:  one of BACKWARD, BACKWARD_TRANSITIVE, FORWARD, FORWARD_TRANSITIVE, FULL, FULL_TRANSITIVE, NONE
                  to mend:  set one of these""".formatted(server.address()));
    }

    @Test
    void sets_a_level() {
        server.on("PUT /config/a%3AOne", 200, "{\"compatibility\": \"FULL\"}");

        schemas().setLevel(ONE, Compatibility.FULL);

        assertThat(server.bodies()).containsExactly("{\"compatibility\":\"FULL\"}");
    }

    @Test
    void gives_the_messages_of_the_servers_check() {
        var check = "POST /compatibility/subjects/a%3AOne/versions?verbose=true";
        server.on(check, 200, "{\"is_compatible\": false, \"messages\": [\"one\", \"two\"]}")
                .on(check, 200, "{\"is_compatible\": false}")
                .on(check, 200, "{\"is_compatible\": true, \"messages\": []}")
                .on(check, 404, "{\"error_code\": 40401, \"message\": \"no such subject\"}")
                .on(check, 200, "{}");
        var version = EventVersion.parse("1.0");
        var schema = RegistryContent.parsed("{}");

        assertThat(schemas().incompatibilities(ONE, version, schema)).containsExactly("one", "two");
        assertThat(schemas().incompatibilities(ONE, version, schema)).containsExactly("the server gives no reason");
        assertThat(schemas().incompatibilities(ONE, version, schema)).isEmpty();
        assertThat(schemas().incompatibilities(ONE, version, schema)).isEmpty();
        assertThatThrownBy(() -> schemas().incompatibilities(ONE, version, schema))
                .hasMessageContaining("allowed:  an object with is_compatible");
    }
}
