package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.Registration.Refused;
import dev.storypact.story.message.EventVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a server holds for all readers, in whatever order the single calls of writers and readers come. */
class InterleavedRegisteringTests {

    private static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");
    private static final EventVersion FIRST = EventVersion.parse("1.0");
    private static final String ID = "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}}}";
    private static final String READER = "reader";
    private static final int ORDERS = 5;

    /** What a writer registers. Each goes with 1.0, no two of them go together. */
    private record Wish(String writer, String version, String schema) {
        private static Wish of(String writer, String version, String typeOfNote) {
            return new Wish(writer, version, """
                    {"type": "object", "properties": {"id": {"type": "string"}, "note": {"type": "%s"}}}""".formatted(typeOfNote));
        }
    }

    private static final List<Wish> WISHES = List.of(
            Wish.of("ann", "1.1", "string"), Wish.of("bob", "1.1", "integer"), Wish.of("cid", "1.2", "boolean"));

    /** A race's course. */
    private record Outcome(Map<Wish, Registration> registrations, List<Map<EventVersion, JsonNode>> seen) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void one_of_several_that_do_not_go_together_is_registered_and_the_others_are_refused(long first) throws Exception {
        for (var seed = first * 1_000; seed < first * 1_000 + ORDERS; seed++) {
            var outcome = race(seed, WISHES, Optional.empty());

            assertThat(outcome.registrations().values())
                    .as("seed %s", seed)
                    .hasSize(3)
                    .filteredOn(Registration::isReleased)
                    .hasSize(1);
            assertThat(outcome.registrations().values())
                    .as("seed %s", seed)
                    .filteredOn(Refused.class::isInstance)
                    .allSatisfy(refused -> assertThat(SchemaRegistryContract.rules(refused))
                            .singleElement()
                            .isIn("REG-CHANGED", "REG-ORDER", "CMP-BACKWARD-TYPE"));
            assertThatNothingVanishes(seed, outcome);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 6})
    void a_writer_that_dies_at_any_of_its_calls_leaves_the_subject_as_before_or_as_after(long first) throws Exception {
        for (var seed = first * 1_000; seed < first * 1_000 + ORDERS; seed++) {
            var outcome = race(seed, WISHES, Optional.of("ann"));

            assertThat(outcome.registrations().values())
                    .as("seed %s", seed)
                    .filteredOn(Registration::isReleased)
                    .hasSizeLessThan(2);
            assertThat(outcome.seen().get(outcome.seen().size() - 1))
                    .as("seed %s", seed)
                    .hasSize(2);
            assertThatNothingVanishes(seed, outcome);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {9, 10})
    void the_same_version_of_several_writers_is_registered_for_all_of_them(long first) throws Exception {
        var same = List.of(Wish.of("ann", "1.1", "string"), Wish.of("bob", "1.1", "string"));
        for (var seed = first * 1_000; seed < first * 1_000 + ORDERS; seed++) {
            var outcome = race(seed, same, Optional.empty());

            assertThat(outcome.registrations().values())
                    .as("seed %s", seed)
                    .hasSize(2)
                    .allMatch(Registration::isReleased);
            assertThatNothingVanishes(seed, outcome);
        }
    }

    private static void assertThatNothingVanishes(long seed, Outcome outcome) {
        Map<EventVersion, JsonNode> before = Map.of();
        for (var seen : outcome.seen()) {
            assertThat(seen).as("seed %s", seed).containsAllEntriesOf(before);
            before = seen;
        }
        for (var registration : outcome.registrations().entrySet()) {
            if (registration.getValue().isReleased()) {
                var wish = registration.getKey();
                assertThat(before)
                        .as("seed %s", seed)
                        .containsEntry(EventVersion.parse(wish.version()), RegistryContent.parsed(wish.schema()));
            }
        }
    }

    private static Outcome race(long seed, List<Wish> wishes, Optional<String> mortal) throws Exception {
        var callers = new ArrayList<>(wishes.stream().map(Wish::writer).toList());
        callers.add(READER);
        var turns = new Turns(seed, Set.copyOf(callers), mortal);
        var pool = Executors.newCachedThreadPool();
        try (var server = OrderedServer.start(turns)) {
            SchemaRegistry.connect(server.remote("nobody")).register(PLACED, FIRST, RegistryContent.parsed(ID));
            var writing = new HashMap<Wish, Future<Registration>>();
            for (var wish : wishes) {
                writing.put(
                        wish,
                        pool.submit(leaving(
                                turns,
                                wish.writer(),
                                () -> SchemaRegistry.connect(server.remote(wish.writer()))
                                        .register(
                                                PLACED,
                                                EventVersion.parse(wish.version()),
                                                RegistryContent.parsed(wish.schema())))));
            }
            var reading = pool.submit(leaving(turns, READER, () -> {
                var seen = new ArrayList<Map<EventVersion, JsonNode>>();
                for (var i = 0; i < 4; i++) {
                    seen.add(versions(server, READER));
                }
                return seen;
            }));
            var registrations = new HashMap<Wish, Registration>();
            for (var written : writing.entrySet()) {
                try {
                    registrations.put(written.getKey(), written.getValue().get(1, TimeUnit.MINUTES));
                } catch (ExecutionException e) {
                    // Who died was told nothing.
                    assertThat(mortal)
                            .as("seed %s: %s", seed, e)
                            .contains(written.getKey().writer());
                }
            }
            var seen = reading.get(1, TimeUnit.MINUTES);
            seen.add(versions(server, "nobody"));
            return new Outcome(registrations, seen);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Callable<T> leaving(Turns turns, String caller, Callable<T> work) {
        return () -> {
            try {
                return work.call();
            } finally {
                turns.leave(caller);
            }
        };
    }

    private static Map<EventVersion, JsonNode> versions(OrderedServer server, String caller) {
        var seen = new HashMap<EventVersion, JsonNode>();
        SchemaRegistry.connect(server.remote(caller))
                .versions(PLACED)
                .forEach(version -> seen.put(version.version(), version.schema()));
        return seen;
    }
}
