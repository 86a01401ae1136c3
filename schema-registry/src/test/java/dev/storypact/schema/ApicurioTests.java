package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.finding.Finding;
import dev.storypact.schema.Registration.Refused;
import dev.storypact.schema.Registration.Registered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The remote registry against a real Apicurio: the contract of all kinds of registries, and what only servers have. The build
 * runs it in its profile {@code apicurio}, which fetches the server.
 */
@Tag("apicurio")
class ApicurioTests {

    private static final String FOLDER = "storypact.apicurio";

    private static final AtomicInteger RUN = new AtomicInteger();
    private static final Subject SHIPPED = new Subject("order-events", "ORDER_SHIPPED");
    private static final String ID = """
            {"type": "object", "properties": {"orderId": {"type": "string"}}, "required": ["orderId"]}""";

    @TempDir
    private static Path temporary;

    private static ApicurioServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ApicurioServer.start(folder(), temporary.resolve("apicurio.log"));
    }

    private static Path folder() {
        var folder = System.getProperty(FOLDER);
        assertThat(folder)
                .as("where the server is, -D" + FOLDER + ", as the build's profile 'apicurio' says it")
                .isNotBlank();
        return Path.of(folder);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static RemoteRegistry remote() {
        return RemoteRegistry.at(server.address()).withNaming(new PrefixedNaming("run-" + RUN.incrementAndGet() + "."));
    }

    private static Registration register(RemoteRegistry remote, Subject subject, String version, String schema) {
        return SchemaRegistry.connect(remote)
                .register(subject, SchemaRegistryContract.version(version), RegistryContent.parsed(schema));
    }

    @Nested
    class Contract extends RegisteringContract {
        @Override
        SchemaRegistry holding(RegistryContent content) {
            var remote = remote().withDefaultCompatibility(Compatibility.BACKWARD);
            content.registerAt(remote);
            return SchemaRegistry.connect(remote);
        }
    }

    @Test
    void keeps_a_schema_as_it_was_written_whatever_the_server_needs_to_know_it() {
        var remote = remote();
        var schemas = List.of(
                "true",
                "false",
                "{}",
                "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"type\":\"number\",\"maximum\":1.50}}}",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"const\":\"\u20ac \\\" \\n\"}");

        for (var i = 0; i < schemas.size(); i++) {
            assertThat(register(remote, SHIPPED, "1." + i, schemas.get(i)).isReleased())
                    .isTrue();
        }

        assertThat(SchemaRegistry.connect(remote).versions(SHIPPED))
                .extracting(version -> version.schema().toString())
                .isEqualTo(schemas);
    }

    @Test
    void registers_a_schema_that_refers_to_another_one_and_reads_it_back() {
        var remote = remote();
        var money = new Subject("shared types", "Money");
        register(remote, money, "1.0", "{\"properties\": {\"old\": {}}}");
        register(remote, money, "1.1", "{\"$defs\": {\"amount\": {\"type\": \"integer\"}}}");

        var registration = register(remote, SHIPPED, "1.0", """
                {"properties": {"total": {"$ref": "../../shared%20types/Money/1.1.schema.json#/$defs/amount"}}}""");

        assertThat(registration).isInstanceOf(Registered.class);
        var version = SchemaRegistry.connect(remote).versions(SHIPPED).get(0);
        assertThat(version.violations(RegistryContent.parsed("{\"total\": 1}"))).isEmpty();
        assertThat(version.violations(RegistryContent.parsed("{\"total\": \"1\"}")))
                .extracting(violation -> violation.location().toString())
                .containsExactly(server.address() + "!/shared types/Money/1.1.schema.json:4:7  #/$defs/amount/type");
    }

    @Test
    void reports_what_the_servers_own_check_refuses() {
        var remote = remote();
        register(remote, SHIPPED, "1.0", ID);
        RemoteSchemas.connect(remote).setLevel(SHIPPED, Compatibility.BACKWARD);
        var breaking = "{\"type\": \"array\", \"items\": {\"type\": \"string\"}, \"properties\": {}}";

        // 2.0 is free to break 1.0 for us; the server compares it all the same.
        var registration = register(remote, SHIPPED, "2.0", breaking);

        assertThat(((Refused) registration).findings())
                .filteredOn(finding -> finding.rule().equals("CMP-SERVER"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.what())
                            .isEqualTo("The server finds order-events/ORDER_SHIPPED/2.0 incompatible with what it has");
                    assertThat(finding.why()).contains("SUBSCHEMA_TYPE_CHANGED");
                });
        assertThat(SchemaRegistry.connect(remote).versions(SHIPPED)).hasSize(1);
    }

    @Test
    void asks_for_the_servers_check_without_registering() {
        var remote = remote();
        var schemas = RemoteSchemas.connect(remote);
        var version = SchemaRegistryContract.version("1.1");
        assertThat(schemas.incompatibilities(SHIPPED, version, RegistryContent.parsed(ID)))
                .isEmpty();
        register(remote, SHIPPED, "1.0", ID);
        schemas.setLevel(SHIPPED, Compatibility.BACKWARD);

        assertThat(schemas.incompatibilities(SHIPPED, version, RegistryContent.parsed(ID)))
                .isEmpty();
        assertThat(schemas.incompatibilities(
                        SHIPPED, version, RegistryContent.parsed("{\"type\": \"array\", \"properties\": {}}")))
                .singleElement()
                .asString()
                .contains("SUBSCHEMA_TYPE_CHANGED");
        assertThat(SchemaRegistry.connect(remote).versions(SHIPPED)).hasSize(1);
    }

    @Test
    void sets_and_gives_the_level_of_a_subject() {
        var remote = remote();
        var schemas = RemoteSchemas.connect(remote);
        register(remote, SHIPPED, "1.0", ID);
        assertThat(schemas.level(SHIPPED)).isEqualTo(Compatibility.NONE);

        schemas.setLevel(SHIPPED, Compatibility.FORWARD_TRANSITIVE);

        assertThat(schemas.level(SHIPPED)).isEqualTo(Compatibility.FORWARD_TRANSITIVE);
        assertThat(SchemaRegistry.connect(remote).settings(SHIPPED).compatibility())
                .isEqualTo(Compatibility.FORWARD_TRANSITIVE);
    }

    @Test
    void finds_a_schema_by_its_id() {
        var remote = remote();
        register(remote, SHIPPED, "1.0", ID);
        var schemas = RemoteSchemas.connect(remote);
        var shipped = new RemoteVersion(SHIPPED, SchemaRegistryContract.version("1.0"));

        // Ids count up over all that the server ever had.
        var id = IntStream.range(1, 10_000)
                .filter(candidate -> schemas.versions(candidate).contains(shipped))
                .findFirst()
                .orElseThrow();

        assertThat(schemas.byId(id)).contains(RegistryContent.parsed(ID));
        assertThat(schemas.byId(1_000_000)).isEmpty();
        assertThat(schemas.versions(1_000_000)).isEmpty();
    }

    @Test
    void reads_what_was_fetched_after_the_server_is_gone(@TempDir Path cache) throws Exception {
        RemoteRegistry remote;
        try (var other = ApicurioServer.start(folder(), temporary.resolve("other.log"))) {
            remote = RemoteRegistry.at(other.address())
                    .withRetries(1, Duration.ZERO, Duration.ZERO)
                    .withCache(cache);
            register(remote, SHIPPED, "1.0", ID);
            assertThat(SchemaRegistry.connect(remote).versions(SHIPPED)).hasSize(1);
        }

        assertThat(SchemaRegistry.connect(remote).versions(SHIPPED)).hasSize(1);
        assertThatThrownBy(() -> register(remote, SHIPPED, "1.1", ID))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("can't be reached");
    }

    @Test
    void registers_a_version_once_where_two_writers_register_it_differently_at_the_same_time() throws Exception {
        var remote = remote();
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (var round = 0; round < 3; round++) {
                var subject = new Subject("order-events", "ROUND_" + round);
                // Each connection is a writer of its own, as those of other processes are.
                var outcomes = new ArrayList<Registration>();
                for (var future : pool.invokeAll(List.<Callable<Registration>>of(
                        () -> register(remote, subject, "1.0", "{\"properties\": {\"a\": {\"const\": 1}}}"),
                        () -> register(remote, subject, "1.0", "{\"properties\": {\"a\": {\"const\": 2}}}")))) {
                    outcomes.add(future.get());
                }

                assertThat(outcomes)
                        .filteredOn(Refused.class::isInstance)
                        .singleElement()
                        .satisfies(refused -> assertThat(((Refused) refused).findings())
                                .extracting(Finding::rule)
                                .contains("REG-CHANGED"));
                assertThat(outcomes)
                        .filteredOn(Registered.class::isInstance)
                        .singleElement()
                        .satisfies(registered -> assertThat(
                                        SchemaRegistry.connect(remote).versions(subject))
                                .singleElement()
                                .extracting(SchemaVersion::schema)
                                .isEqualTo(((Registered) registered).version().schema()));
            }
        } finally {
            pool.shutdown();
        }
    }
}
