package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.golden.GoldenFolder;
import dev.storypact.schema.internal.store.StoredVersion;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each case has in {@code candidate} what is registered, and in {@code findings.txt} what comes of it: in a registry with the
 * versions of {@code released} and {@code drafts}, or at an empty server, which answers with the status and the message of
 * {@code refusal.txt} where there is one.
 */
class RegisteringRulesTests {

    static Stream<GoldenFolder> cases() {
        return GoldenFolder.in("registering");
    }

    static Stream<GoldenFolder> casesAtAServer() {
        return GoldenFolder.in("server");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_of_a_candidate_what_the_golden_file_says(GoldenFolder golden) {
        var released = golden.files("released");
        var files = new HashMap<>(golden.files("drafts"));
        files.putAll(released);
        var registry = SchemaRegistry.inMemory(files);
        registry.versions().stream()
                .filter(version -> released.containsKey(version.file().replaceFirst("^memory:", "")))
                .forEach(version ->
                        assertThat(registry.register(version).isReleased()).isTrue());

        assertThat(registered(golden, registry)).isEqualTo(golden.expected());
    }

    @ParameterizedTest
    @MethodSource("casesAtAServer")
    void says_of_a_candidate_for_a_server_what_the_golden_file_says(GoldenFolder golden) {
        if (golden.has("refusal.txt")) {
            var refusal = golden.read("refusal.txt").split(" ", 2);
            try (var server = LoopbackServer.start()) {
                server.on("GET /subjects?offset=0&limit=500", 200, "[]")
                        .on(
                                "POST /subjects/order-events%3AORDER_PLACED/versions",
                                Integer.parseInt(refusal[0]), "{\"message\": \"" + refusal[1].strip() + "\"}");
                assertSaid(golden, server.remote());
            }
        } else {
            try (var server = OrderedServer.start(Turns.none())) {
                assertSaid(golden, server.remote("anybody"));
            }
        }
    }

    private static void assertSaid(GoldenFolder golden, RemoteRegistry server) {
        var said = registered(golden, SchemaRegistry.connect(server));

        assertThat(said.replaceAll("http://127\\.0\\.0\\.1:\\d+", "http://server"))
                .isEqualTo(golden.expected());
    }

    private static String registered(GoldenFolder golden, SchemaRegistry registry) {
        return golden.files("candidate").entrySet().stream()
                .map(file -> {
                    var version = StoredVersion.ofFile(file.getKey()).orElseThrow();
                    return GoldenText.of(registry.register(
                            new Subject(version.bus(), version.type()),
                            version.version(),
                            RegistryContent.parsed(file.getValue())));
                })
                .collect(Collectors.joining());
    }
}
