package dev.storypact.schema;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A server that holds versions as the real ones do, and nothing more: each gets the next number, what is removed keeps its
 * number, and the same text is registered once. A {@link Turns} says in which order the calls of several callers are done.
 * As Apicurio does, it leaves a subject out of its list whose last version was removed.
 */
final class OrderedServer implements AutoCloseable {

    /** A version of a subject. */
    private static final class Kept {
        private final String schema;
        private boolean isRemoved;

        private Kept(String schema) {
            this.schema = schema;
        }
    }

    private record Reply(int status, JsonNode body) {}

    private static final Reply NOT_FOUND = error(404, 40401);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Turns turns;
    private final Map<String, List<Kept>> subjects = new TreeMap<>();
    private final Map<String, JsonNode> levels = new TreeMap<>();

    private OrderedServer(HttpServer server, Turns turns) {
        this.server = server;
        this.turns = turns;
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static OrderedServer start(Turns turns) {
        try {
            return new OrderedServer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), turns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return its address, for a caller of that name} */
    RemoteRegistry remote(String caller) {
        return RemoteRegistry.at(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .withBearerToken(caller)
                .withRetries(1, Duration.ZERO, Duration.ZERO)
                .withDefaultCompatibility(Compatibility.BACKWARD);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var caller = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            var isRegistering = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().endsWith("/versions");
            var turn = turns.take(caller, isRegistering);
            try {
                if (turn == Turns.Turn.DEAD) {
                    return;
                }
                var reply = turn == Turns.Turn.COLLISION ? error(409, 409) : reply(exchange, body);
                if (turn != Turns.Turn.DYING) {
                    send(exchange, reply);
                }
            } finally {
                turns.end(caller);
            }
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", LoopbackServer.JSON);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    // One call at a time, as a server that keeps one order does it.
    private synchronized Reply reply(HttpExchange exchange, String body) {
        var steps = exchange.getRequestURI().getPath().substring(1).split("/");
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        Predicate<Kept> shown = kept -> !kept.isRemoved || query.contains("deleted=true");
        if (!query.contains("offset=0") && query.contains("offset=")) {
            return new Reply(200, array());
        }
        if (steps[0].equals("config")) {
            return steps.length == 1 ? NOT_FOUND : level(exchange.getRequestMethod(), steps[1], body);
        }
        if (steps.length == 1) {
            var names = array();
            subjects.forEach((name, versions) -> {
                if (shown.test(versions.get(versions.size() - 1))) {
                    names.add(name);
                }
            });
            return new Reply(200, names);
        }
        var versions = subjects.getOrDefault(steps[1], List.of());
        return switch (exchange.getRequestMethod() + steps.length) {
            case "GET3" -> numbers(versions, shown);
            case "GET4" -> version(versions, Integer.parseInt(steps[3]));
            case "POST2" -> find(versions, sent(body));
            case "POST3" -> register(steps[1], sent(body));
            case "DELETE4" -> remove(versions, Integer.parseInt(steps[3]));
            default -> throw new IllegalStateException("an unknown call: " + exchange.getRequestURI());
        };
    }

    private Reply level(String method, String subject, String body) {
        if (method.equals("PUT")) {
            levels.put(subject, StoryJson.parse(body).get("compatibility"));
        }
        var level = levels.get(subject);
        return level == null
                ? NOT_FOUND
                : new Reply(200, JsonNodeFactory.instance.objectNode().set("compatibilityLevel", level));
    }

    private static String sent(String body) {
        return StoryJson.parse(body).get("schema").stringValue();
    }

    private static Reply numbers(List<Kept> versions, Predicate<Kept> shown) {
        var numbers = array();
        IntStream.range(0, versions.size())
                .filter(i -> shown.test(versions.get(i)))
                .forEach(i -> numbers.add(i + 1));
        return numbers.isEmpty() ? NOT_FOUND : new Reply(200, numbers);
    }

    private static Reply version(List<Kept> versions, int number) {
        var kept = versions.get(number - 1);
        return kept.isRemoved
                ? NOT_FOUND
                : new Reply(200, StoryJson.parse(LoopbackServer.version(kept.schema, "JSON", "[]")));
    }

    private static Reply find(List<Kept> versions, String schema) {
        return IntStream.range(0, versions.size())
                .filter(i ->
                        !versions.get(i).isRemoved && versions.get(i).schema.equals(schema))
                .mapToObj(i -> new Reply(200, object("version", i + 1)))
                .findFirst()
                .orElse(NOT_FOUND);
    }

    private Reply register(String subject, String schema) {
        var versions = subjects.computeIfAbsent(subject, key -> new ArrayList<>());
        if (find(versions, schema).equals(NOT_FOUND)) {
            versions.add(new Kept(schema));
        }
        return new Reply(200, object("id", 1));
    }

    private static Reply remove(List<Kept> versions, int number) {
        var kept = versions.get(number - 1);
        if (kept.isRemoved) {
            return NOT_FOUND;
        }
        kept.isRemoved = true;
        return new Reply(200, JsonNodeFactory.instance.numberNode(number));
    }

    private static Reply error(int status, int code) {
        return new Reply(status, object("error_code", code));
    }

    private static JsonNode object(String name, int value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
