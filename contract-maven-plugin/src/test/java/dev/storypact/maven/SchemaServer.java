package dev.storypact.maven;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A schema registry server on loopback, as small as the goals need it: it has nothing yet, takes what is registered, and notes who
 * calls it for what.
 */
final class SchemaServer implements AutoCloseable {

    private static final Pattern PATH = Pattern.compile("/subjects(?:/([^/]+)(/versions(?:/(\\d+))?)?)?");

    /**
     * What is answered.
     *
     * @param body as JSON
     */
    private record Answer(int status, Object body) {

        static Answer of(Object body) {
            return new Answer(200, body);
        }

        static Answer refused(int status, int code, String message) {
            return new Answer(status, Map.of("error_code", code, "message", message));
        }
    }

    private final HttpServer server;
    private final Map<String, List<JsonNode>> subjects = new TreeMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private String refusal = "";
    private String level = "NONE";

    private SchemaServer(HttpServer server) {
        this.server = server;
    }

    static SchemaServer start() throws IOException {
        var server = new SchemaServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        server.server.createContext("/", server::handle);
        server.server.start();
        return server;
    }

    /** Refuses what is registered from now on as incompatible, with that message. */
    synchronized SchemaServer refusing(String message) {
        refusal = message;
        return this;
    }

    /** Says from now on that its subjects promise that, and checks nothing itself. */
    synchronized SchemaServer promising(String promised) {
        level = promised;
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@return the calls, such as {@code GET /subjects Basic dTpw}} */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** {@return how many versions each subject has} */
    synchronized Map<String, Integer> versions() {
        var versions = new TreeMap<String, Integer>();
        subjects.forEach((name, schemas) -> versions.put(name, schemas.size()));
        return versions;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = answer(exchange);
            var body = JsonMapper.shared().writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Answer answer(HttpExchange exchange) throws IOException {
        var path = PATH.matcher(exchange.getRequestURI().getPath());
        if (exchange.getRequestURI().getPath().startsWith("/config")) {
            return Answer.of(Map.of("compatibilityLevel", level));
        }
        if (!path.matches()) {
            return Answer.refused(404, 404, "no such path");
        }
        if (path.group(1) == null) {
            return Answer.of(subjects.keySet());
        }
        if (exchange.getRequestMethod().equals("POST")) {
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            return posted(
                    path.group(1), path.group(2) != null, JsonMapper.shared().readTree(sent));
        }
        var schemas = subjects.get(path.group(1));
        if (schemas == null) {
            return Answer.refused(404, 40401, "no such subject");
        }
        return Answer.of(
                path.group(3) == null
                        ? IntStream.rangeClosed(1, schemas.size()).boxed().toList()
                        : schemas.get(Integer.parseInt(path.group(3)) - 1));
    }

    private Answer posted(String subject, boolean registers, JsonNode schema) {
        if (registers && !refusal.isEmpty()) {
            return Answer.refused(409, 409, refusal);
        }
        if (registers) {
            subjects.computeIfAbsent(subject, name -> new ArrayList<>()).add(schema);
            return Answer.of(Map.of("id", 1));
        }
        var known = subjects.getOrDefault(subject, List.of()).indexOf(schema);
        return known < 0 ? Answer.refused(404, 40403, "no such schema") : Answer.of(Map.of("version", known + 1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
