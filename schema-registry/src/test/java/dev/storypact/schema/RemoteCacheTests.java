package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteCacheTests {

    private static final Subject ORDER = new Subject("order-events", "ORDER_PLACED");

    @TempDir
    private Path cache;

    private final LoopbackServer server = LoopbackServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private List<SchemaVersion> versions() {
        return SchemaRegistry.connect(server.remote().withCache(cache)).versions(ORDER);
    }

    @Test
    void serves_what_was_fetched_while_the_server_is_away() {
        server.holding("order-events:ORDER_PLACED", "{\"type\": \"object\"}");
        versions();
        server.close();

        assertThat(versions())
                .singleElement()
                .satisfies(version -> assertThat(version.schema()).hasToString("{\"type\":\"object\"}"));
    }

    @Test
    void serves_what_was_fetched_while_the_server_is_out_of_service() {
        var subjects = "GET /subjects?offset=0&limit=500";
        server.on(subjects, 200, "[\"order-events:ORDER_PLACED\"]").on(subjects, 503, "");
        SchemaRegistry.connect(server.remote().withCache(cache)).subjects();

        assertThat(SchemaRegistry.connect(server.remote().withCache(cache)).subjects())
                .containsExactly(ORDER);
    }

    @Test
    void asks_the_server_while_it_is_there() {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\"]")
                .on("GET /subjects?offset=0&limit=500", 200, "[\"a:Two\"]");
        SchemaRegistry.connect(server.remote().withCache(cache)).subjects();

        assertThat(SchemaRegistry.connect(server.remote().withCache(cache)).subjects())
                .containsExactly(new Subject("a", "Two"));
    }

    @Test
    void knows_also_what_was_not_there() {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"order-events:ORDER_PLACED\"]");
        versions();
        server.close();

        assertThat(versions()).isEmpty();
    }

    @Test
    void says_that_the_server_is_away_where_nothing_was_kept() {
        server.close();

        assertThatThrownBy(this::versions)
                .hasMessageStartingWith("The schema registry at " + server.address() + " can't be reached\n");
    }

    @Test
    void does_not_serve_what_was_kept_where_credentials_are_refused() {
        server.on("GET /subjects?offset=0&limit=500", 200, "[]").on("GET /subjects?offset=0&limit=500", 401, "{}");
        SchemaRegistry.connect(server.remote().withCache(cache)).subjects();

        assertThatThrownBy(() ->
                        SchemaRegistry.connect(server.remote().withCache(cache)).subjects())
                .hasMessageContaining("status 401");
    }

    @Test
    void does_not_keep_what_it_can_not_read() {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\"]")
                .on("GET /subjects?offset=0&limit=500", 200, "<html>");
        SchemaRegistry.connect(server.remote().withCache(cache)).subjects();
        assertThatThrownBy(() ->
                        SchemaRegistry.connect(server.remote().withCache(cache)).subjects())
                .isInstanceOf(SchemaRegistryException.class);
        server.close();

        assertThat(SchemaRegistry.connect(server.remote().withCache(cache)).subjects())
                .hasSize(1);
    }

    @Test
    void names_each_file_by_the_hash_of_its_content_and_leaves_no_other() throws IOException {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\"]")
                .on("GET /subjects?offset=1&limit=500", 200, "[\"a:One\"]")
                .on("GET /subjects?deleted=true&offset=0&limit=500", 200, "[\"a:One\"]")
                .on("GET /subjects?deleted=true&offset=1&limit=500", 200, "[\"a:One\"]");
        SchemaRegistry.connect(server.remote().withCache(cache)).subjects();

        try (var files = Files.list(cache.resolve("content"))) {
            // printf '["a:One"]' | sha256sum
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("82cbe3d0f8c13e388cb2585a6b2cbbf0e0e53c7e1da8c256a65d7bfc3f6881f2");
        }
        try (var files = Files.list(cache.resolve("answers"))) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void takes_a_damaged_file_for_none() throws IOException {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\"]");
        SchemaRegistry.connect(server.remote().withCache(cache)).subjects();
        try (var files = Files.list(cache.resolve("content"))) {
            Files.writeString(files.findFirst().orElseThrow(), "[\"a:Other\"]");
        }
        server.close();

        assertThatThrownBy(() ->
                        SchemaRegistry.connect(server.remote().withCache(cache)).subjects())
                .hasMessageContaining("can't be reached");
    }

    @Test
    void gives_what_the_server_answers_though_it_can_not_be_kept() throws IOException {
        server.on("GET /subjects?offset=0&limit=500", 200, "[\"a:One\"]");
        var file = Files.writeString(cache.resolve("file"), "");

        assertThat(SchemaRegistry.connect(server.remote().withCache(file)).subjects())
                .containsExactly(new Subject("a", "One"));
    }

    @Test
    void takes_an_entry_that_is_too_long_for_none() throws IOException {
        server.on("GET /subjects?offset=0&limit=500", 200, "[]");
        SchemaRegistry.connect(server.remote().withCache(cache)).subjects();
        try (var files = Files.list(cache.resolve("answers"))) {
            Files.writeString(files.findFirst().orElseThrow(), "x".repeat(10_000), StandardOpenOption.APPEND);
        }
        server.close();

        assertThatThrownBy(() ->
                        SchemaRegistry.connect(server.remote().withCache(cache)).subjects())
                .hasMessageContaining("can't be reached");
    }
}
