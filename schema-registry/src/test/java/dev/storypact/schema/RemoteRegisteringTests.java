package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.finding.Finding;
import dev.storypact.finding.FindingText;
import dev.storypact.finding.Location;
import dev.storypact.finding.Waiver;
import dev.storypact.finding.Waivers;
import dev.storypact.schema.Registration.Refused;
import dev.storypact.schema.Registration.Registered;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteRegisteringTests {

    private static final Subject ORDER = new Subject("order-events", "ORDER_PLACED");
    private static final String VERSIONS = "/subjects/order-events%3AORDER_PLACED/versions";
    private static final String LISTED = "GET " + VERSIONS + "?offset=0&limit=500";
    private static final String SUBJECTS = "GET /subjects?offset=0&limit=500";

    private final LoopbackServer server = LoopbackServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private Registration register(String version, String schema) {
        return SchemaRegistry.connect(server.remote())
                .register(ORDER, EventVersion.parse(version), RegistryContent.parsed(schema));
    }

    @Test
    void sends_the_schema_with_its_version() {
        server.on(SUBJECTS, 200, "[]")
                .on(SUBJECTS, 200, "[\"order-events:ORDER_PLACED\"]")
                .on("POST " + VERSIONS, 200, "{\"id\": 7}")
                .on("POST /subjects/order-events%3AORDER_PLACED", 200, "{\"version\": 1}")
                // As it is checked and just before it is sent.
                .on(LISTED, 200, "[]")
                .on(LISTED, 200, "[]")
                .versions("order-events:ORDER_PLACED", """
                        {"x-storypact-version": "1.0", "x-storypact-after": "none", "type": "object", "x-storypact-added": "properties", "properties": {}}""");
        assertThat(register("1.0", "{\"type\": \"object\"}")).isInstanceOf(Registered.class);

        assertThat(server.bodies().get(server.asked().indexOf("POST " + VERSIONS)))
                .isEqualTo("{\"schemaType\":\"JSON\",\"schema\":\"{\\\"x-storypact-version\\\":\\\"1.0\\\","
                        + "\\\"x-storypact-after\\\":\\\"none\\\",\\\"type\\\":\\\"object\\\",\\\"x-storypact-added\\\":\\\"properties\\\","
                        + "\\\"properties\\\":{}}\",\"references\":[]}");
    }

    @Test
    void reports_what_the_servers_own_check_finds() {
        server.on(SUBJECTS, 200, "[]")
                .on("POST " + VERSIONS, 409, "{\"error_code\": 409, \"message\": \"incompatible\\n\\u001b[1m\"}");

        var refused = (Refused) register("1.0", "{\"type\": \"object\"}");

        assertThat(refused.findings()).extracting(FindingText::of).containsExactly("""
                The server finds order-events/ORDER_PLACED/1.0 incompatible with what it has
                  where:    %s!/order-events/ORDER_PLACED/1.0.schema.json
                  why:      it says: incompatible \\u001b[1m
                  to mend:  make the change so that the server's own check passes it too, or lower the subject's level there and let withDefaultCompatibility say what is checked here
                  rule:     CMP-SERVER (error)""".formatted(server.address()));
    }

    @Test
    void no_waiver_lets_pass_what_the_servers_own_check_refuses() {
        server.holding("order-events:ORDER_PLACED", """
                        {"x-storypact-version": "1.0", "x-storypact-after": "none", "type": "object"}""")
                .on("POST " + VERSIONS, 409, "{\"error_code\": 409, \"message\": \"incompatible\"}");
        var candidate = SchemaRegistry.inMemory(
                        Map.of("order-events/ORDER_PLACED/1.1.schema.json", "{\"type\": \"array\"}"))
                .versions(ORDER)
                .get(0);
        var lastDay = LocalDate.parse("2026-12-31");
        var waiver = new Waiver("CMP", "ORDER_PLACED", "no reader yet", lastDay, Location.ofFile("waivers.json"));

        var refused = (Refused) SchemaRegistry.connect(server.remote().withDefaultCompatibility(Compatibility.BACKWARD))
                .register(candidate, new Waivers(List.of(waiver)), lastDay);

        assertThat(refused.findings()).extracting(Finding::rule).containsExactly("CMP-SERVER");
        assertThat(refused.waived())
                .extracting(waived -> waived.finding().rule())
                .containsExactly("CMP-BACKWARD-TYPE");
    }

    @Test
    void reports_that_the_server_takes_it_for_no_schema() {
        server.on(SUBJECTS, 200, "[]")
                .on("POST " + VERSIONS, 422, "{\"error_code\": 42201, \"message\": \"no schema\"}");

        var refused = (Refused) register("1.0", "{\"type\": \"object\"}");

        assertThat(refused.findings()).extracting(FindingText::of).containsExactly("""
                The server takes order-events/ORDER_PLACED/1.0 for no valid schema
                  where:    %s!/order-events/ORDER_PLACED/1.0.schema.json
                  why:      it says: no schema
                  to mend:  see what the server's kind and version know of JSON Schema
                  rule:     REG-SERVER (error)""".formatted(server.address()));
    }

    @Test
    void registers_once_even_where_the_answer_may_pass() {
        server.on(SUBJECTS, 200, "[]")
                .on("POST " + VERSIONS, 500, "{\"error_code\": 0, \"message\": \"#: could not determine version\"}");

        assertThatThrownBy(() -> register("1.0", "{\"type\": \"object\"}")).hasMessage("""
                The schema registry at %1$s refuses POST /subjects/order-events%%3AORDER_PLACED/versions
                  where:    %1$s/subjects/order-events%%3AORDER_PLACED/versions
                  found:    status 500: #: could not determine version
                  allowed:  status 200
                  to mend:  see the server's log; this is an error of the server""".formatted(server.address()));
        assertThat(server.asked()).filteredOn(call -> call.startsWith("POST")).hasSize(1);
    }

    @Test
    void takes_its_version_back_and_looks_again_where_another_writer_was_faster() {
        server.on(SUBJECTS, 200, "[\"order-events:ORDER_PLACED\"]")
                // Nothing when it is read, nor when it is sent; then another writer's and ours; then another writer's.
                .on(LISTED, 200, "[]")
                .on(LISTED, 200, "[]")
                .on(LISTED, 200, "[1, 2]")
                .on("GET " + VERSIONS + "/1", 200, LoopbackServer.version("""
                        {"x-storypact-version": "1.0", "x-storypact-after": "none", "type": "array"}""", "JSON", "[]"))
                .on("GET " + VERSIONS + "/2", 200, LoopbackServer.version("""
                        {"x-storypact-version": "1.0", "x-storypact-after": "none", "type": "object"}""", "JSON", "[]"))
                .on("POST " + VERSIONS, 200, "{\"id\": 8}")
                .on("POST /subjects/order-events%3AORDER_PLACED", 200, "{\"version\": 2}")
                .on("DELETE " + VERSIONS + "/2", 200, "2")
                .on("GET " + VERSIONS + "?offset=2&limit=500", 200, "[]")
                .on(LISTED, 200, "[1]");

        var refused = (Refused) register("1.0", "{\"type\": \"object\"}");

        assertThat(refused.findings()).extracting(finding -> finding.rule()).containsExactly("REG-CHANGED");
        assertThat(server.asked()).containsOnlyOnce("POST " + VERSIONS, "DELETE " + VERSIONS + "/2");
    }

    @Test
    void sends_nothing_where_another_writer_registered_while_it_was_checked() {
        server.on(SUBJECTS, 200, "[\"order-events:ORDER_PLACED\"]")
                .on(LISTED, 200, "[]")
                .on(LISTED, 200, "[1]")
                .on("GET " + VERSIONS + "/1", 200, LoopbackServer.version("""
                        {"x-storypact-version": "1.0", "x-storypact-after": "none", "type": "array"}""", "JSON", "[]"));

        var refused = (Refused) register("1.0", "{\"type\": \"object\"}");

        assertThat(refused.findings()).extracting(finding -> finding.rule()).containsExactly("REG-CHANGED");
        assertThat(server.asked()).noneMatch(call -> call.startsWith("POST"));
    }

    @Test
    void says_so_where_the_server_does_not_find_what_it_took() {
        server.on(SUBJECTS, 200, "[]").on("POST " + VERSIONS, 200, "{\"id\": 8}");

        assertThatThrownBy(() -> register("1.0", "{\"type\": \"object\"}")).hasMessage("""
                The server doesn't find what it just registered
                  where:    %s!/order-events/ORDER_PLACED/1.0.schema.json
                  found:    nothing under this subject that equals it
                  allowed:  the schema that was registered
                  to mend:  register it again; see whether somebody removes versions from the server""".formatted(server.address()));
        assertThat(server.asked()).containsOnlyOnce("POST " + VERSIONS);
    }

    @Test
    void refuses_a_schema_with_keywords_that_it_adds_itself() {
        server.on(SUBJECTS, 200, "[]");

        var refused = (Refused) register("1.0", "{\"type\": \"object\", \"x-storypact-after\": \"0.9\"}");

        assertThat(refused.findings()).extracting(FindingText::of).containsExactly("""
                A schema has keywords by which versions are kept at a server
                  where:    %s!/order-events/ORDER_PLACED/1.0.schema.json  #/x-storypact-after
                  why:      found: x-storypact-after; what they said would be lost
                  to mend:  leave them out; they are added when the schema is sent
                  rule:     REG-RESERVED (error)""".formatted(server.address()));
        assertThat(server.asked()).noneMatch(call -> call.startsWith("POST"));
    }

    @Test
    void ends_its_wait_for_another_thread_when_it_is_interrupted() throws Exception {
        var isAsked = new CountDownLatch(1);
        var mayAnswer = new CountDownLatch(1);
        server.on(SUBJECTS, exchange -> {
            isAsked.countDown();
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            exchange.close();
        });
        var registry = SchemaRegistry.connect(server.remote().withRetries(1, Duration.ZERO, Duration.ZERO));
        var schema = RegistryContent.parsed("{}");
        var pool = Executors.newFixedThreadPool(1);
        try {
            var first = pool.submit(() -> registry.register(ORDER, EventVersion.parse("1.0"), schema));
            isAsked.await();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> registry.register(ORDER, EventVersion.parse("1.0"), schema))
                    .isInstanceOf(SchemaRegistryException.class)
                    .hasMessageStartingWith("The wait for another thread that registers was interrupted\n");
            assertThat(Thread.interrupted()).isTrue();
            mayAnswer.countDown();
            assertThatThrownBy(first::get).hasMessageContaining("can't be reached");
        } finally {
            mayAnswer.countDown();
            pool.shutdown();
        }
    }

    @Test
    void never_registers_by_what_was_kept(@TempDir Path cache) {
        server.on(SUBJECTS, 200, "[]");
        var remote = server.remote().withCache(cache);
        SchemaRegistry.connect(remote).subjects();
        server.close();

        assertThatThrownBy(() -> SchemaRegistry.connect(remote)
                        .register(ORDER, EventVersion.parse("1.0"), RegistryContent.parsed("{}")))
                .hasMessageStartingWith("The schema registry at " + server.address() + " can't be reached\n");
    }
}
