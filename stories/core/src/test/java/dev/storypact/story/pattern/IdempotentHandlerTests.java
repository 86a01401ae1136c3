package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.asked;
import static dev.storypact.story.pattern.SimulatedServices.json;
import static dev.storypact.story.pattern.SimulatedServices.logged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.message.EventBusMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IdempotentHandlerTests {

    private static final IdempotentHandler<Integer, Done> HANDLER =
            IdempotentHandler.of("processed-events", IdempotentHandlerTests::deposit);

    private final SimulatedServices services = new SimulatedServices();

    record Account(String id, int balance) {}

    private static Story<Done> deposit(EventBusMessage<Integer> event) {
        return Story.of(ask -> {
            var before = ask.keyValueStoreGet("accounts", "a-1", Account.class)
                    .map(Account::balance)
                    .orElse(0);
            ask.keyValueStoreUpsert("accounts", new Account("a-1", before + event.data()));
        });
    }

    private static EventBusMessage<Integer> event(int number) {
        return EventBusMessage.of("DEPOSITED", number).withMetadata("eventId", "e-" + number);
    }

    @Test
    void handling_events_any_number_of_times_in_any_order_is_handling_each_once() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            var world = new SimulatedServices();
            var expected = new TreeMap<Integer, Integer>();
            for (int delivery = 0; delivery < 20; delivery++) {
                var number = random.nextInt(1, 6);
                expected.put(number, number);
                world.told(HANDLER.handle(event(number)));
            }

            assertThat(world.items("accounts").get(0).path("balance").asInt())
                    .isEqualTo(expected.values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            assertThat(world.items("processed-events")).hasSameSizeAs(expected.keySet());
        }
    }

    @Test
    void an_event_is_marked_when_it_was_handled_and_looked_for_before() {
        var first = services.run(HANDLER.handle(event(5)));
        var again = services.run(HANDLER.handle(event(5)));

        assertThat(asked(first))
                .containsExactly(
                        "KeyValueStore::Get",
                        "KeyValueStore::Get",
                        "KeyValueStore::Upsert",
                        "Date::Now",
                        "KeyValueStore::Upsert");
        assertThat(services.items("processed-events"))
                .containsExactly(json("{'id':'e-5','processedAt':'2026-01-01T00:00:00Z','result':'DONE'}"));
        assertThat(asked(again)).containsExactly("KeyValueStore::Get", "Log::Create");
        assertThat(logged(again)).containsExactly("INFO Event e-5 already processed");
    }

    @Test
    void an_event_whose_handling_failed_is_handled_again() {
        var attempts = new ArrayList<Integer>();
        var failingOnce = IdempotentHandler.<Integer, Done>of("processed-events", event -> ask -> {
            attempts.add(event.data());
            if (attempts.size() == 1) {
                ask.keyValueStoreUpdate("accounts", "nobody", Map.of(), Account.class);
            }
            return Done.DONE;
        });

        assertThat(services.run(failingOnce.handle(event(1))).outcome().isSuccess())
                .isFalse();
        assertThat(services.told(failingOnce.handle(event(1)))).contains(Done.DONE);
        assertThat(services.told(failingOnce.handle(event(1)))).isEmpty();
        assertThat(attempts).containsExactly(1, 1);
    }

    @Test
    void a_crash_between_handling_and_marking_handles_the_event_again() {
        var stores = services.processors();
        services.performing(KeyValueStoreUpsert.class, (upsert, session) -> {
            if (upsert.keyValueStoreName().equals("processed-events")) {
                throw KeyValueStoreUpsert.SERVICE_UNAVAILABLE.exception(upsert, "the process died here");
            }
            return stores.process(upsert, session);
        });

        services.run(HANDLER.handle(event(5)));
        services.run(HANDLER.handle(event(5)));

        assertThat(services.items("accounts")).containsExactly(json("{'id':'a-1','balance':10}"));
    }

    @Test
    void a_message_without_an_event_id_is_refused() {
        var message = EventBusMessage.of("DEPOSITED", 5).withMetadata("version", "1.0");

        var outcome = services.run(HANDLER.handle(message)).outcome();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString(
                                        "IdempotentHandler/NoEventId: the message DEPOSITED has no text 'eventId' in its"
                                                + " metadata, which has [version]: take it from an event bus, which gives each message"
                                                + " one, or set it with withMetadata"));
        assertThat(services.items("accounts")).isEmpty();
    }

    @Test
    void two_handlers_with_a_store_each_do_not_hide_events_from_each_other() {
        var other = IdempotentHandler.of("processed-by-other", IdempotentHandlerTests::deposit);

        for (var handler : List.of(HANDLER, other, HANDLER, other)) {
            services.told(handler.handle(event(3)));
        }

        assertThat(services.items("accounts")).containsExactly(json("{'id':'a-1','balance':6}"));
    }
}
