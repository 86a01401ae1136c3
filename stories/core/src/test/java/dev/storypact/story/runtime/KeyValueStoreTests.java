package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.KeyValueQuery;
import dev.storypact.story.action.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyValueStoreTests {

    private final StoryRuntime runtime =
            StoryRuntime.localBuilder().keyedBy("order-projections", "orderId").build();

    record User(String id, String name, int age) {}

    record Projection(String orderId, String status) {}

    @Test
    void an_upserted_item_is_read_back_and_replaced_by_its_key() {
        Story<List<Optional<User>>> story = ask -> {
            ask.keyValueStoreUpsert("users", new User("u-1", "Ada", 36));
            var first = ask.keyValueStoreGet("users", "u-1", User.class);
            ask.keyValueStoreUpsert("users", new User("u-1", "Ada", 37));
            return List.of(
                    first,
                    ask.keyValueStoreGet("users", "u-1", User.class),
                    ask.keyValueStoreGet("users", "u-2", User.class));
        };

        assertThat(told(story))
                .containsExactly(
                        Optional.of(new User("u-1", "Ada", 36)),
                        Optional.of(new User("u-1", "Ada", 37)),
                        Optional.empty());
    }

    @Test
    void a_store_can_have_another_key_than_id() {
        Story<Optional<Projection>> story = ask -> {
            ask.keyValueStoreUpsert("order-projections", new Projection("o-1", "pending"));
            ask.keyValueStoreUpdate("order-projections", "o-1", Map.of("status", "shipped"), Projection.class);
            return ask.keyValueStoreGet("order-projections", "o-1", Projection.class);
        };

        assertThat(told(story)).contains(new Projection("o-1", "shipped"));
    }

    @Test
    void an_item_without_its_key_is_refused() {
        var result = runtime.run(ask -> ask.keyValueStoreUpsert("users", new Projection("o-1", "pending")));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString(
                                        "KeyValueStore::Upsert/InvalidItem: an item of the store 'users' needs its key 'id', a text or an"
                                                + " integer; found the components [orderId, status]: give it one, or declare another key for the"
                                                + " store"));
    }

    @Test
    void an_update_tells_the_item_as_it_is_then() {
        Story<User> story = ask -> {
            ask.keyValueStoreUpsert("users", new User("u-1", "Ada", 36));
            return ask.keyValueStoreUpdate("users", "u-1", Map.of("age", 37), User.class);
        };

        assertThat(told(story)).isEqualTo(new User("u-1", "Ada", 37));
    }

    @Test
    void an_update_that_would_break_the_item_is_refused_and_changes_nothing() {
        Story<Optional<User>> story = ask -> {
            ask.keyValueStoreUpsert("users", new User("u-1", "Ada", 36));
            Story<User> breaking = inner -> inner.keyValueStoreUpdate("users", "u-1", Map.of("age", "old"), User.class);
            Story<User> rekeying = inner -> inner.keyValueStoreUpdate("users", "u-1", Map.of("id", "u-2"), User.class);
            assertThat(ask.attempt(breaking)).isInstanceOf(Outcome.Failure.class);
            assertThat(ask.attempt(rekeying)).isInstanceOf(Outcome.Failure.class);
            return ask.keyValueStoreGet("users", "u-1", User.class);
        };

        assertThat(told(story)).contains(new User("u-1", "Ada", 36));
    }

    @Test
    void a_deleted_item_is_gone_and_deleting_it_again_does_nothing() {
        Story<Optional<User>> story = ask -> {
            ask.keyValueStoreUpsert("users", new User("u-1", "Ada", 36));
            ask.keyValueStoreDelete("users", "u-1");
            ask.keyValueStoreDelete("users", "u-1");
            return ask.keyValueStoreGet("users", "u-1", User.class);
        };

        assertThat(told(story)).isEmpty();
    }

    @Test
    void a_query_finds_by_conditions_and_sorts_numbers_as_numbers() {
        assertThat(found(KeyValueQuery.where("age").isAtLeast(9).ascendingBy("age")))
                .containsExactly("c", "a", "b");
        assertThat(found(KeyValueQuery.where("age").isBetween(9, 36).descendingBy("age")))
                .containsExactly("a", "c");
        assertThat(found(KeyValueQuery.where("name").beginsWith("B").and("age").isAtMost(100)))
                .containsExactly("b");
        assertThat(found(KeyValueQuery.where("name").isNotEqualTo("Ada"))).containsExactly("b", "c", "d");
        assertThat(found(KeyValueQuery.where("age").isEqualTo(new BigDecimal("36.0"))))
                .containsExactly("a");
        assertThat(found(KeyValueQuery.where("age").isGreaterThan("9"))).isEmpty();
    }

    @Test
    void a_query_returns_pages_that_join_to_the_whole() {
        Story<List<Page<User>>> story = ask -> {
            users().forEach(user -> ask.keyValueStoreUpsert("users", user));
            var first = ask.keyValueStoreQuery("users", KeyValueQuery.all().limitedTo(3), User.class);
            var second = ask.keyValueStoreQuery(
                    "users",
                    KeyValueQuery.all().limitedTo(3).from(first.nextPageKey().orElseThrow()),
                    User.class);
            return List.of(first, second);
        };

        var pages = told(story);

        assertThat(pages.get(0).items()).extracting(User::id).containsExactly("a", "b", "c");
        assertThat(pages.get(1).items()).extracting(User::id).containsExactly("d");
        assertThat(pages.get(1).nextPageKey()).isEmpty();
    }

    private static List<User> users() {
        return List.of(
                new User("a", "Ada", 36), new User("b", "Bob", 100), new User("c", "Cy", 9), new User("d", "Di", 8));
    }

    private List<String> found(KeyValueQuery query) {
        Story<Page<User>> story = ask -> {
            users().forEach(user -> ask.keyValueStoreUpsert("users", user));
            return ask.keyValueStoreQuery("users", query, User.class);
        };
        return told(story).items().stream().map(User::id).toList();
    }

    private <R> R told(Story<R> story) {
        return runtime.run(story).outcome().orThrow();
    }
}
