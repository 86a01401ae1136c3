package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RemoteCallsTests {

    private static final String SUBJECTS = "GET /subjects?offset=0&limit=500";

    private final LoopbackServer server = LoopbackServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private static void read(RemoteRegistry remote) {
        SchemaRegistry.connect(remote).subjects();
    }

    @Test
    void tells_the_server_nothing_of_us_by_default() {
        server.on(SUBJECTS, 200, "[]");

        read(server.remote());

        assertThat(server.authorizations()).containsExactly("null", "null");
    }

    @Test
    void tells_the_server_a_name_and_a_password() {
        server.on(SUBJECTS, 200, "[]");

        read(server.remote().withBasicAuthentication("ann", "p\u00e4ss:word"));

        assertThat(server.authorizations()).containsExactly("Basic YW5uOnDDpHNzOndvcmQ=", "Basic YW5uOnDDpHNzOndvcmQ=");
    }

    @Test
    void asks_for_the_token_anew_at_each_call() {
        server.on(SUBJECTS, 200, "[\"a:One\"]");
        var tokens = new AtomicInteger();
        var registry =
                SchemaRegistry.connect(server.remote().withBearerToken(() -> String.valueOf(tokens.incrementAndGet())));

        registry.subjects();
        registry.versions(new Subject("a", "One"));

        assertThat(server.authorizations())
                .hasSizeGreaterThan(3)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, tokens.get())
                        .mapToObj(token -> "Bearer " + token)
                        .toList());
    }

    @Test
    void sends_nothing_where_there_is_no_token() {
        var none = new AtomicReference<String>();

        assertThatThrownBy(() -> read(server.remote().withBearerToken(none::get)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("The bearer token can't be sent\n");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sec\nret", "sec ret", "s\u00e9cret"})
    void refuses_a_token_that_can_not_be_sent_without_showing_it(String token) {
        assertThatThrownBy(() -> read(server.remote().withBearerToken(token)))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessage("""
                        The bearer token can't be sent
                          where:    %s/subjects?offset=0&limit=500
                          found:    a token that is empty or has characters other than visible ASCII ones; it isn't shown
                          allowed:  one or more of the characters ! to ~
                          to mend:  see what gives the token""".formatted(server.address()));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void says_what_the_server_says_where_credentials_are_wrong_without_showing_them() {
        server.on(SUBJECTS, 401, "{\"error_code\": 401, \"message\": \"unknown user\\u001b[31m\\nof ours\"}");

        assertThatThrownBy(() -> read(server.remote().withBasicAuthentication("ann", "secret")))
                .hasMessage("""
                        The schema registry at %1$s refuses GET /subjects?offset=0&limit=500
                          where:    %1$s/subjects?offset=0&limit=500
                          found:    status 401: unknown user\\u001b[31m of ours
                          allowed:  status 200
                          to mend:  give credentials that the server knows, by withBasicAuthentication, withBearerToken or withSslContext""".formatted(server.address()));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void shortens_what_the_server_says() {
        server.on(SUBJECTS, 403, "{\"message\": \"" + "x".repeat(10_000) + "\"}");

        assertThatThrownBy(() -> read(server.remote()))
                .hasMessageContaining("status 403: " + "x".repeat(500) + "...\n")
                .hasMessageContaining("use credentials that may do this, or have the server's operator allow it");
    }

    @Test
    void shows_errors_in_plain_text_too() {
        server.on(SUBJECTS, 400, "Not able to deserialize data provided.");

        assertThatThrownBy(() -> read(server.remote()))
                .hasMessageContaining("found:    status 400: Not able to deserialize data provided.\n");
    }

    @Test
    void does_not_follow_redirects() {
        server.on(SUBJECTS, exchange -> {
            exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThatThrownBy(() -> read(server.remote()))
                .hasMessageContaining("found:    status 302, to https://elsewhere.example/\n")
                .hasMessageContaining("give the address that it leads to, if you trust it; redirects aren't followed");
    }

    @Test
    void takes_a_404_that_is_not_the_interfaces_own_for_a_wrong_address() {
        server.on(SUBJECTS, 404, "{\"error_code\": 0, \"message\": \"RESTEASY003210\"}");

        assertThatThrownBy(() -> read(server.remote())).hasMessage("""
                The schema registry at %1$s refuses GET /subjects?offset=0&limit=500
                  where:    %1$s/subjects?offset=0&limit=500
                  found:    status 404: RESTEASY003210
                  allowed:  status 200
                  to mend:  give the address of the server's Confluent-compatible API, such as http://localhost:8081, or http://localhost:8080/apis/ccompat/v7 at Apicurio""".formatted(server.address()));
    }

    @Test
    void refuses_what_is_not_json() {
        server.on(SUBJECTS, 200, "text/html;charset=UTF-8", "<html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(server.remote())).hasMessage("""
                The schema registry at %1$s answers something else than JSON
                  where:    %1$s/subjects?offset=0&limit=500
                  found:    the media type 'text/html'
                  allowed:  application/vnd.schemaregistry.v1+json or application/json
                  to mend:  give the address of the server's Confluent-compatible API, such as http://localhost:8081, or http://localhost:8080/apis/ccompat/v7 at Apicurio""".formatted(server.address()));
    }

    @Test
    void refuses_malformed_json_with_its_place() {
        server.on(SUBJECTS, 200, "[\"a:One\",\n ]");

        assertThatThrownBy(() -> read(server.remote()))
                .hasMessageStartingWith(
                        "%1$s/subjects?offset=0&limit=500 is no valid JSON\n".formatted(server.address()))
                .hasMessageContaining("/subjects?offset=0&limit=500:2:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "\"a:One\"", "[[\"a:One\"]]"})
    void refuses_json_that_is_something_else(String answer) {
        server.on(SUBJECTS, 200, answer);

        assertThatThrownBy(() -> read(server.remote()))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageStartingWith("The schema registry at " + server.address() + " answers something unknown\n");
    }

    @Test
    void refuses_an_answer_without_the_schema() {
        server.on(SUBJECTS, 200, "[\"a:One\"]")
                .on("GET /subjects/a%3AOne/versions?offset=0&limit=500", 200, "[1]")
                .on("GET /subjects/a%3AOne/versions/1", 200, "{\"schemaType\": \"JSON\"}");

        assertThatThrownBy(() -> SchemaRegistry.connect(server.remote()).versions(new Subject("a", "One")))
                .hasMessage("""
                        The schema registry at %1$s answers something unknown
                          where:    %1$s/subjects/a%%3AOne/versions/1
                          found:    nothing
                          allowed:  a text in this place
                          to mend:  give the address of the server's Confluent-compatible API, such as http://localhost:8081, or http://localhost:8080/apis/ccompat/v7 at Apicurio""".formatted(server.address()));
    }

    @Test
    void reads_no_more_than_16_mib() {
        server.on(SUBJECTS, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", LoopbackServer.JSON);
            exchange.sendResponseHeaders(200, 0);
            var chunk = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 200; i++) {
                exchange.getResponseBody().write(chunk);
            }
        });

        assertThatThrownBy(() -> read(server.remote())).hasMessage("""
                The schema registry at %1$s answers too much
                  where:    %1$s/subjects?offset=0&limit=500
                  found:    more than 16777216 bytes
                  allowed:  at most 16777216 bytes (16 MiB) an answer
                  to mend:  check that the address is that of a schema registry; ask for smaller pages (withPageSize)""".formatted(server.address()));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void tries_again_after_an_answer_that_may_pass() {
        server.on(SUBJECTS, 503, "").on(SUBJECTS, 429, "").on(SUBJECTS, 200, "[]");

        read(server.remote());

        assertThat(server.asked()).filteredOn(SUBJECTS::equals).hasSize(3);
    }

    @Test
    void tries_no_more_often_than_it_is_told() {
        server.on(SUBJECTS, 503, "{\"error_code\": 50301, \"message\": \"busy\"}");

        assertThatThrownBy(() -> read(server.remote().withRetries(2, Duration.ZERO, Duration.ZERO)))
                .hasMessage("""
                The schema registry at %1$s is out of service
                  where:    %1$s/subjects?offset=0&limit=500
                  found:    status 503: busy
                  allowed:  status 200
                  to mend:  try again later; withCache keeps answers for such times""".formatted(server.address()));
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void tries_again_after_the_statuses_that_it_is_told() {
        server.on(SUBJECTS, 418, "").on(SUBJECTS, 200, "[]").on("GET /config", 500, "");

        read(server.remote().withRetriedStatuses(Set.of(418)));

        assertThat(server.asked()).filteredOn(SUBJECTS::equals).hasSize(2);
    }

    @Test
    void does_not_wait_longer_than_its_longest_pause_whatever_the_server_asks() {
        server.on(SUBJECTS, exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "86400");
                    exchange.sendResponseHeaders(429, -1);
                })
                .on(SUBJECTS, 200, "[]");

        read(server.remote());

        assertThat(server.asked()).filteredOn(SUBJECTS::equals).hasSize(2);
    }

    @Test
    void waits_no_longer_than_its_timeout_for_an_answer() {
        var end = new CountDownLatch(1);
        server.on(SUBJECTS, exchange -> await(end));
        var remote = server.remote()
                .withRetries(1, Duration.ZERO, Duration.ZERO)
                .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(100));

        assertThatThrownBy(() -> read(remote)).hasMessage("""
                The schema registry at %1$s can't be reached
                  where:    %1$s/subjects?offset=0&limit=500
                  found:    no whole answer within 100 ms
                  allowed:  a server that answers
                  to mend:  check the address, that the server runs and that the network lets you reach it; withCache keeps answers for such times""".formatted(server.address()));
        end.countDown();
    }

    @Test
    void waits_no_longer_than_its_timeout_for_the_rest_of_an_answer() {
        var end = new CountDownLatch(1);
        server.on(SUBJECTS, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", LoopbackServer.JSON);
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            await(end);
        });
        var remote = server.remote()
                .withRetries(1, Duration.ZERO, Duration.ZERO)
                .withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(200));

        assertThatThrownBy(() -> read(remote)).hasMessageContaining("found:    no whole answer within 200 ms\n");
        end.countDown();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void says_that_nothing_listens_there() throws IOException {
        var port = 0;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var address = URI.create("http://127.0.0.1:" + port);
        var remote = RemoteRegistry.at(address).withRetries(2, Duration.ZERO, Duration.ZERO);

        assertThatThrownBy(() -> read(remote)).hasMessage("""
                The schema registry at %1$s can't be reached
                  where:    %1$s/subjects?offset=0&limit=500
                  found:    nothing that accepts connections there
                  allowed:  a server that answers
                  to mend:  check the address, that the server runs and that the network lets you reach it; withCache keeps answers for such times""".formatted(address));
    }

    @Test
    void ends_and_stays_interrupted_where_its_thread_is_interrupted() {
        server.on(SUBJECTS, 200, "[]");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> read(server.remote()))
                .hasMessageStartingWith(
                        "The call to the schema registry at " + server.address() + " was interrupted\n");
        assertThat(Thread.interrupted()).isTrue();
    }
}
