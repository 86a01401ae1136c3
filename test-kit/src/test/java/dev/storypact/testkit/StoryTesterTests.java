package dev.storypact.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.fixture.Order;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryTesterTests {

    private static final ContextKey<String> TENANT = ContextKey.of("tenant", String.class);
    private static final Order ORDER = new Order("o-1", BigDecimal.ONE, false, List.of());
    private static final Story<Instant> NOW = ask -> ask.dateNow();

    private final StoryTester tester = Scopes.withoutSchemas().tester();

    @Test
    void the_world_does_the_same_every_time() {
        Story<String> story = ask -> ask.guidNew() + " " + ask.guidNewSortable() + " " + ask.dateNow();

        assertThat(tester.tell(story))
                .returned("00000000-0000-4000-8000-000000000001 00000000-0000-7000-8000-000000000001"
                        + " 2026-01-01T00:00:00Z");
    }

    @Test
    void the_clock_stands_where_the_test_sets_it() {
        var before = tester.at("2020-02-29T12:00:00Z").tell(NOW);
        var after = tester.at(Instant.parse("2020-03-01T00:00:00Z")).tell(NOW);

        assertThat(before).returned(Instant.parse("2020-02-29T12:00:00Z"));
        assertThat(after).returned(Instant.parse("2020-03-01T00:00:00Z"));
    }

    @Test
    void the_clock_never_goes_back() {
        tester.tell(NOW).result();

        assertThatThrownBy(() -> tester.at("2025-12-31T23:59:59Z"))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the clock can't go back once a story was told
                          expected:  2026-01-01T00:00:00Z or later
                          found:     at(2025-12-31T23:59:59Z)""");
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThatThrownBy(() -> tester.at("2025-12-31"))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        at(...) takes a time
                          expected:  ISO 8601 with the offset Z, such as 2026-01-01T00:00:00Z
                          found:     '2025-12-31'""");
    }

    @Test
    void stores_hold_what_the_test_gives_and_what_stories_store() {
        tester.givenStored("orders", ORDER);
        var found = tester.tell(Orders.exists("o-1"));
        var placed = tester.tell(Orders.place("tea")).result();
        tester.givenStored("orders", new Order("o-2", BigDecimal.TEN, true, List.of()));

        assertThat(found).returned(true);
        assertThat(tester.stored("orders")).containsOnlyKeys("o-1", "o-2", placed.id());
        assertThat(tester.stored("orders"))
                .extractingByKey("o-1")
                .extracting(order -> order.get("total").decimalValue())
                .isEqualTo(BigDecimal.ONE);
    }

    @Test
    void a_store_can_have_another_key() {
        tester.givenStoreKey("totals", "orderId").givenStored("totals", Map.of("orderId", "o-1"));

        assertThat(tester.stored("totals")).containsOnlyKeys("o-1");
        assertThatThrownBy(() -> tester.givenStoreKey("users", "email"))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        the key of the store 'users' is declared after the first story
                          to mend:  call givenStoreKey(...) before tell(...), step(...) and stored(...)""");
    }

    @Test
    void an_item_without_a_key_is_refused() {
        tester.givenStored("users", Map.of("name", "Ada"));

        assertThatThrownBy(() -> tester.tell(NOW))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        givenStored(...) has an item that the store 'users' refuses
                          found:    an item of the store 'users' needs its key 'id', a text or an integer; found the\
                         components [name]: give it one, or declare another key for the store
                          to mend:  declare another key before with givenStoreKey("users", ...)""");
    }

    @Test
    void stories_read_the_context_that_the_test_gives_and_publish_it() {
        tester.givenContext(TENANT, "acme");
        Story<String> story = ask -> {
            ask.eventBusSendMessage("health", EventBusMessage.of("PING", 1));
            return ask.contextRead(TENANT);
        };

        var run = tester.tell(story);

        assertThat(run).returned("acme");
        assertThat(run).publishedTo("health").exactlyOneMessage().hasContext("tenant", "acme");
    }

    @Test
    void each_run_has_its_own_publications_and_correlation_id() {
        var first = tester.tell(Orders.ping());
        var second = tester.tell(Orders.ping());

        assertThat(first).publishedTo("health").exactlyOneMessage().hasCorrelationId("correlation-1");
        assertThat(second).publishedTo("health").exactlyOneMessage().hasCorrelationId("correlation-2");
    }

    @Test
    void a_story_that_never_ends_is_ended() {
        Story<String> story = ask -> {
            ask.contextList();
            while (true) {
                ask.dateNow();
                ask.guidNew();
            }
        };

        assertThatThrownBy(() -> tester.tell(story))
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("""
                        the story asked 100000 times and did not end
                          expected:  an end within 100000 steps
                          found:     at last it went round and round with Guid::New, Date::Now
                          steps:            1  Context::List -> {}
                        """);
    }

    @Test
    void a_defect_of_the_story_is_an_outcome() {
        Story<String> story = ask -> {
            throw new IllegalStateException("oh");
        };

        var run = tester.tell(story);

        assertThat(run.outcome()).isInstanceOf(Outcome.Failure.class);
        assertThat(run).failedWith("Story/Defect");
        assertThat(run.cause()).get().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_run_gives_its_result_or_its_error() {
        var good = tester.tell(ask -> 1);
        var bad = tester.tell(ask -> ask.contextRead(TENANT));

        assertThat(good.result()).isEqualTo(1);
        assertThat(bad.error().type()).isEqualTo("Context::Read/NotProvided");
        assertThatThrownBy(good::error).isInstanceOf(AssertionError.class).hasMessage("""
                the story did not fail
                  expected:  it fails
                  found:     it returned 1
                  steps:       none""");
        assertThatThrownBy(bad::result).isInstanceOf(AssertionError.class).hasMessageStartingWith("""
                the story failed
                  expected:  it returns
                  found:     Context::Read/NotProvided: nobody provided the context value 'tenant':""");
    }
}
