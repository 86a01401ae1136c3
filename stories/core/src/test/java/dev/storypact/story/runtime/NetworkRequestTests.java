package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NetworkRequestTests {

    private final StoryRuntime runtime = StoryRuntime.local();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        url = "http://127.0.0.1:" + server.getAddress().getPort();
        server.start();
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
        threads.shutdownNow();
        runtime.close();
    }

    private Outcome<NetworkResponse> told(NetworkRequest request) {
        Story<NetworkResponse> story = ask -> ask.networkRequest(request);
        return runtime.run(story).outcome();
    }

    private String error(NetworkRequest request) {
        return told(request) instanceof Outcome.Failure<NetworkResponse> failure
                ? failure.error().toString().replace(url, "URL")
                : "none";
    }

    private void respond(HttpExchange exchange, int status, String text, Charset charset) throws IOException {
        var bytes = text.getBytes(charset);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void sends_method_headers_and_a_json_body_and_tells_the_response() {
        server.createContext("/send", exchange -> {
            var headers = exchange.getRequestHeaders();
            exchange.getResponseHeaders().add("X-Seen", "1");
            respond(
                    exchange,
                    201,
                    "{\"got\":\"" + exchange.getRequestMethod() + " " + headers.getFirst("Content-Type") + " "
                            + headers.getFirst("Authorization") + " "
                            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                                    .replace("\"", "'")
                            + "\"}",
                    StandardCharsets.UTF_8);
        });

        var response = told(NetworkRequest.post(url + "/send")
                        .withBody(Map.of("phone", "+44", "message", "é"))
                        .withHeader(
                                "Authorization", Secret.of("token", "s3cr3t").withPrefix("Bearer ")))
                .orThrow();

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.succeeded()).isTrue();
        assertThat(response.header("x-Seen")).contains("1");
        assertThat(response.bodyAs(JsonNode.class).path("got").asString())
                .startsWith("POST application/json Bearer s3cr3t {'")
                .contains("'message':'é'", "'phone':'+44'");
    }

    @Test
    void a_text_is_sent_as_it_is_and_an_error_status_is_an_answer() {
        server.createContext(
                "/text",
                exchange -> respond(
                        exchange,
                        503,
                        exchange.getRequestHeaders().getFirst("Content-Type") + "|"
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8));

        var response = told(NetworkRequest.post(url + "/text").withBody("a=1")).orThrow();

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).isEqualTo("text/plain; charset=utf-8|a=1");
    }

    @Test
    void a_body_is_read_in_the_character_set_that_it_names() {
        server.createContext("/latin", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=ISO-8859-1");
            respond(exchange, 200, "é", StandardCharsets.ISO_8859_1);
        });
        server.createContext("/wrong", exchange -> respond(exchange, 200, "é", StandardCharsets.ISO_8859_1));

        assertThat(told(NetworkRequest.get(url + "/latin")).orThrow().body()).isEqualTo("é");
        assertThat(error(NetworkRequest.get(url + "/wrong")))
                .startsWith(
                        "Network::Request/InvalidResponse: GET URL/wrong was answered with a body that is no text of its"
                                + " content type ''");
    }

    @Test
    void a_response_that_is_larger_than_the_request_accepts_is_broken_off() {
        server.createContext("/large", exchange -> respond(exchange, 200, "x".repeat(1_000), StandardCharsets.UTF_8));

        assertThat(told(NetworkRequest.get(url + "/large").withMaxResponseBytes(1_000))
                        .isSuccess())
                .isTrue();
        assertThat(error(NetworkRequest.get(url + "/large").withMaxResponseBytes(999)))
                .isEqualTo(
                        "Network::Request/ResponseTooLarge: GET URL/large was answered with more than 999 bytes: accept"
                                + " more with withMaxResponseBytes");
    }

    @Test
    void a_server_that_never_answers_or_never_ends_its_body_times_out() {
        server.createContext("/never", exchange -> await());
        server.createContext("/dripping", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            await();
        });
        var timeout = Duration.ofMillis(300);

        assertThat(List.of(
                        error(NetworkRequest.get(url + "/never").withTimeout(timeout)),
                        error(NetworkRequest.get(url + "/dripping").withTimeout(timeout))))
                .containsExactly(
                        "Network::Request/TimedOut: GET URL/never was not answered within PT0.3S: wait longer with"
                                + " withTimeout",
                        "Network::Request/TimedOut: GET URL/dripping was not answered within PT0.3S: wait longer with"
                                + " withTimeout");
    }

    private void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_server_that_is_not_there_is_a_failed_connection() throws IOException {
        int port;
        try (var unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }

        assertThat(error(NetworkRequest.get("http://127.0.0.1:" + port + "/")))
                .startsWith("Network::Request/ConnectionFailed: GET http://127.0.0.1:" + port + "/ was not answered: ")
                .endsWith(": check that the server runs and that its address is right");
    }

    @Test
    void a_redirect_is_told_and_not_followed() {
        server.createContext("/old", exchange -> {
            exchange.getResponseHeaders().add("Location", "/new");
            respond(exchange, 302, "", StandardCharsets.UTF_8);
        });

        var response = told(NetworkRequest.get(url + "/old")).orThrow();

        assertThat(response.status()).isEqualTo(302);
        assertThat(response.header("location")).contains("/new");
    }

    @Test
    void a_request_that_can_not_be_sent_is_refused_and_shows_no_secret() {
        assertThat(error(NetworkRequest.get(url).withHeader("x", Secret.of("token", "s3cr3t\n"))))
                .startsWith("Network::Request/InvalidRequest: GET URL can't be sent: ")
                .doesNotContain("s3cr3t");
        assertThat(error(NetworkRequest.get(url).withHeader("content-length", "5")))
                .startsWith("Network::Request/InvalidRequest: GET URL can't be sent: ");
    }

    @Test
    void an_address_is_absolute_http_without_a_password() {
        assertThatThrownBy(() -> NetworkRequest.get("file:///etc/passwd"))
                .hasMessage("a request goes to an absolute http or https address, not to 'file:///etc/passwd'");
        assertThatThrownBy(() -> NetworkRequest.get("/relative"))
                .hasMessage("a request goes to an absolute http or https address, not to '/relative'");
        assertThatThrownBy(() -> NetworkRequest.get("https://ada:pw@example.test/"))
                .hasMessage(
                        "the address of a request to 'example.test' holds a user or a password, which traces would show:"
                                + " send them with a secret header");
    }
}
