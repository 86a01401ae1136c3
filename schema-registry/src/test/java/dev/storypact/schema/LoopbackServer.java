package dev.storypact.schema;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import tools.jackson.databind.node.StringNode;

/** A server on loopback that answers what a test says, and keeps what it was asked. */
final class LoopbackServer implements AutoCloseable {

    /** What answers a call. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    static final String JSON = "application/vnd.schemaregistry.v1+json";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answering>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    private LoopbackServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static LoopbackServer start() {
        try {
            return new LoopbackServer(HttpServer.create(loopback(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that shows the context's certificate and asks for one that it trusts. */
    static LoopbackServer startTls(SSLContext context) {
        try {
            var server = HttpsServer.create(loopback(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context) {
                @Override
                public void configure(HttpsParameters parameters) {
                    var tls = new SSLParameters();
                    tls.setNeedClientAuth(true);
                    parameters.setSSLParameters(tls);
                }
            });
            return new LoopbackServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI address() {
        var scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    /** {@return its address as a setting, without pauses between attempts} */
    RemoteRegistry remote() {
        return RemoteRegistry.at(address()).withRetries(3, Duration.ZERO, Duration.ZERO);
    }

    /** Answers a call, such as {@code GET /subjects}; the last answer of several stays. */
    LoopbackServer on(String call, int status, String body) {
        return on(call, status, JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    LoopbackServer on(String call, int status, String mediaType, byte[] body) {
        return on(call, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    LoopbackServer on(String call, Answering answering) {
        answers.computeIfAbsent(call, key -> new ArrayDeque<>()).add(answering);
        return this;
    }

    /** Holds the versions of one subject, numbered from 1, and nothing else. */
    LoopbackServer holding(String subject, String... schemas) {
        on("GET /subjects?offset=0&limit=500", 200, "[\"" + subject + "\"]");
        return versions(subject, schemas);
    }

    /** Holds the versions of a subject, numbered from 1. */
    LoopbackServer versions(String subject, String... schemas) {
        var path = "/subjects/" + subject.replace(":", "%3A") + "/versions";
        var numbers = new StringBuilder();
        for (var number = 1; number <= schemas.length; number++) {
            numbers.append(number == 1 ? "" : ",").append(number);
            on("GET " + path + "/" + number, 200, version(schemas[number - 1], "JSON", "[]"));
        }
        return on("GET " + path + "?offset=0&limit=500", 200, "[" + numbers + "]");
    }

    /** {@return a version as a server answers it} */
    static String version(String schema, String type, String references) {
        return "{\"schemaType\": \"%s\", \"references\": %s, \"schema\": %s}"
                .formatted(type, references, StringNode.valueOf(schema));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(call);
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            next(call).answer(exchange);
        }
    }

    private Answering next(String call) {
        var queue = answers.getOrDefault(call, new ArrayDeque<>());
        synchronized (queue) {
            if (queue.isEmpty()) {
                return LoopbackServer::notFound;
            }
            return queue.size() == 1 ? queue.getFirst() : queue.removeFirst();
        }
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        var body = "{\"error_code\": 40401, \"message\": \"not here\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(404, body.length);
        exchange.getResponseBody().write(body);
    }

    /** {@return all calls, such as {@code GET /subjects}, in the order in which they came} */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** {@return the header of each call that says who calls; {@code null} as a text where there is none} */
    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** {@return what was sent with each call} */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
