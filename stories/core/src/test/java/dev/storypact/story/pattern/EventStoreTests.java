package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.asked;
import static dev.storypact.story.pattern.SimulatedServices.dataOf;
import static dev.storypact.story.pattern.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Outcome;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.KeyValueStoreQuery;
import dev.storypact.story.action.Page;
import dev.storypact.story.runtime.StoryResult;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventStoreTests {

    private static final EventStore STORE = EventStore.in("event-store").publishingTo("event-stream");
    private static final Aggregate<Balance> ACCOUNT = Aggregate.of(Balance.class, new Balance(0, ""), Balance::after);

    record Deposited(int amount) {}

    /** A state that shows in which order the events were applied. */
    record Balance(int amount, String history) {
        Balance after(StoredEvent event) {
            var deposited = event.dataAs(Deposited.class).amount();
            return new Balance(amount + deposited, history + "+" + deposited);
        }
    }

    private final SimulatedServices services = new SimulatedServices();

    private static Story<StoredEvent> deposit(String account, long expectedVersion, int amount) {
        return STORE.append(account, expectedVersion, "DEPOSITED", new Deposited(amount));
    }

    private void depositAll(String account, int from, int to) {
        for (int i = from; i <= to; i++) {
            services.told(deposit(account, i - 1L, i));
        }
    }

    private static String error(StoryResult<?> result) {
        return result.outcome() instanceof Outcome.Failure<?> failure
                ? failure.error().toString()
                : "no error";
    }

    @Test
    void an_appended_event_is_stored_and_published() {
        var event = services.told(deposit("a-1", 0, 5));

        assertThat(event.aggregateVersion()).isEqualTo(1);
        var stored = json("{'id':'a-1/0000000000000000001','aggregateId':'a-1','eventType':'DEPOSITED',"
                + "'eventData':{'amount':5},'aggregateVersion':1,'timestamp':'2026-01-01T00:00:00Z'}");
        assertThat(services.items("event-store")).containsExactly(stored);
        var published = services.onlyMessageOn("event-stream");
        assertThat(published.message().type()).contains("DEPOSITED");
        assertThat(published.message().groupId()).contains("a-1");
        assertThat(published.message().metadata())
                .containsEntry("aggregateId", "a-1")
                .containsEntry("aggregateVersion", 1L);
        assertThat(dataOf(published)).isEqualTo(stored);
    }

    @Test
    void an_event_store_need_not_publish() {
        services.told(EventStore.in("event-store").append("a-1", 0, "DEPOSITED", new Deposited(5)));

        assertThat(services.items("event-store")).hasSize(1);
        assertThat(services.simulation().published()).isEmpty();
    }

    @Test
    void an_append_that_expects_another_version_is_a_conflict_and_changes_nothing() {
        services.told(deposit("a-1", 0, 5));

        assertThat(error(services.run(deposit("a-1", 0, 6))))
                .isEqualTo(
                        "EventStore/Conflict: the aggregate 'a-1' was expected at version 0 and has version 1: replay it"
                                + " and decide anew");
        assertThat(error(services.run(deposit("a-1", 2, 6))))
                .isEqualTo(
                        "EventStore/Conflict: the aggregate 'a-1' was expected at version 2 and has version 1: replay it"
                                + " and decide anew");
        assertThat(services.items("event-store")).hasSize(1);
        assertThat(services.published("event-stream")).hasSize(1);
    }

    @Test
    void two_writers_that_both_saw_the_same_version_do_not_both_append() {
        services.told(deposit("a-1", 0, 5));
        services.performing(KeyValueStoreQuery.class, (query, session) -> new Page<>(List.of(), Optional.empty()));

        assertThat(error(services.run(deposit("a-1", 0, 6))))
                .isEqualTo(
                        "EventStore/Conflict: the aggregate 'a-1' was expected at version 0 and was just given another"
                                + " event: replay it and decide anew");
        assertThat(services.items("event-store")).hasSize(1);
        assertThat(services.published("event-stream")).hasSize(1);
    }

    @Test
    void a_conflict_can_be_retried_by_name() {
        services.told(deposit("a-1", 0, 5));
        var expected = new AtomicLong();
        Story<StoredEvent> once = ask -> ask.tell(deposit("a-1", expected.getAndIncrement(), 6));

        var event = services.told(
                ask -> ask.retry(RetryPolicy.fixed(3, Duration.ZERO).retryingAlso(EventStore.CONFLICT), once));

        assertThat(event.aggregateVersion()).isEqualTo(2);
    }

    @Test
    void an_aggregate_without_events_has_its_initial_state_and_version_0() {
        assertThat(services.told(STORE.replay("a-1", ACCOUNT))).isEqualTo(new AggregateState<>(new Balance(0, ""), 0));
    }

    @Test
    void a_replay_applies_the_events_of_one_aggregate_in_order_across_pages() {
        depositAll("a-1", 1, 11);
        depositAll("a-2", 1, 3);
        var stores = services.processors();
        services.performing(
                KeyValueStoreQuery.class,
                (query, session) -> stores.process(
                        new KeyValueStoreQuery(
                                query.keyValueStoreName(), query.query().limitedTo(4), query.itemType()),
                        session));

        var result = services.run(STORE.replay("a-1", ACCOUNT));

        assertThat(asked(result)).hasSize(3).containsOnly("KeyValueStore::Query");
        assertThat(result.outcome().orThrow())
                .isEqualTo(new AggregateState<>(new Balance(66, "+1+2+3+4+5+6+7+8+9+10+11"), 11));
    }

    @Test
    void a_gap_between_events_is_refused() {
        services.simulation()
                .store(
                        "event-store",
                        new StoredEvent("x", "a-1", "DEPOSITED", json("{'amount':5}"), 2, SimulatedServices.START));

        assertThat(error(services.run(STORE.replay("a-1", ACCOUNT))))
                .isEqualTo(
                        "EventStore/BrokenStream: in the store 'event-store', version 2 of the aggregate 'a-1' follows"
                                + " version 0: events were removed, or stored by something else than an append");
    }

    @Test
    void a_replay_of_enough_events_takes_a_snapshot_and_the_next_starts_from_it() {
        var account = ACCOUNT.withSnapshots("snapshots", 3);
        depositAll("a-1", 1, 2);
        services.told(STORE.replay("a-1", account));
        assertThat(services.items("snapshots")).isEmpty();

        depositAll("a-1", 3, 3);
        services.told(STORE.replay("a-1", account));
        assertThat(services.items("snapshots"))
                .containsExactly(json("{'id':'a-1','version':3,'state':{'amount':6,'history':'+1+2+3'}}"));

        depositAll("a-1", 4, 5);
        var read = services.run(STORE.replay("a-1", account));
        assertThat(read.outcome().orThrow()).isEqualTo(new AggregateState<>(new Balance(15, "+1+2+3+4+5"), 5));
        assertThat(readEvents(read)).isEqualTo(2);
        assertThat(Collections.frequency(asked(read), "KeyValueStore::Upsert")).isZero();
    }

    private static long readEvents(StoryResult<?> result) {
        return result.trace().steps().stream()
                .filter(step -> step.action() instanceof KeyValueStoreQuery)
                .mapToLong(step -> ((Page<?>) step.outcome().orThrow()).items().size())
                .sum();
    }

    @Test
    void replaying_with_snapshots_tells_the_same_as_without() {
        for (int every = 1; every <= 5; every++) {
            var account = ACCOUNT.withSnapshots("snapshots-" + every, every);
            for (int i = 1; i <= 12; i++) {
                depositAll("a-" + every, i, i);
                if (i % 2 == 0) {
                    assertThat(services.told(STORE.replay("a-" + every, account)))
                            .isEqualTo(services.told(STORE.replay("a-" + every, ACCOUNT)));
                }
            }
        }
    }

    @Test
    void a_snapshot_of_another_shape_counts_for_nothing() {
        depositAll("a-1", 1, 3);
        services.simulation().store("snapshots", new AggregateSnapshot("a-1", 3, json("{'euros':6}")));

        assertThat(services.told(STORE.replay("a-1", ACCOUNT.withSnapshots("snapshots", 10))))
                .isEqualTo(new AggregateState<>(new Balance(6, "+1+2+3"), 3));
    }

    @Test
    void a_snapshot_is_taken_every_event_or_more_seldom() {
        assertThatThrownBy(() -> ACCOUNT.withSnapshots("snapshots", 0))
                .hasMessage("a snapshot is taken every event or more seldom, not every 0");
    }
}
