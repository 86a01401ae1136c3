package dev.storypact.maven;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A schema registry server on loopback that has nothing yet, and notes who calls it for what. */
final class SchemaServer implements AutoCloseable {

    private final HttpServer server;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    private SchemaServer(HttpServer server) {
        this.server = server;
    }

    static SchemaServer start() throws IOException {
        var server = new SchemaServer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        server.server.createContext("/", exchange -> {
            server.calls.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = "[]".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.server.start();
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** {@return the calls, such as {@code GET /subjects Basic dTpw}} */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
