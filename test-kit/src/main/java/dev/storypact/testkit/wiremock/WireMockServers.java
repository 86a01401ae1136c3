package dev.storypact.testkit.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The WireMock servers of this virtual machine, started when they are first needed and used again by later tests. Thread-safe. */
final class WireMockServers {

    static final String LOOPBACK = "127.0.0.1";

    private static final ConcurrentLinkedDeque<WireMockServer> IDLE = new ConcurrentLinkedDeque<>();

    private WireMockServers() {}

    static WireMockServer take() {
        return Optional.ofNullable(IDLE.poll()).orElseGet(WireMockServers::started);
    }

    private static WireMockServer started() {
        WireMockSessionListener.atEnd(WireMockServers::stop);
        var server = new WireMockServer(options().bindAddress(LOOPBACK).dynamicPort());
        server.start();
        return server;
    }

    static void giveBack(WireMockServer server) {
        server.resetAll();
        IDLE.push(server);
    }

    private static void stop() {
        for (var server = IDLE.poll(); server != null; server = IDLE.poll()) {
            server.stop();
        }
    }
}
