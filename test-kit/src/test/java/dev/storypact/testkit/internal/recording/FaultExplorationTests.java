package dev.storypact.testkit.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultExplorationTests {

    private static final Story<Done> STORE = Story.of(ask -> {
        ask.dateNow();
        ask.keyValueStoreUpsert("users", Map.of("id", "u-1"));
    });

    private static FaultPlan plan(String id) {
        return FaultPlan.inject(FaultCase.parse(id));
    }

    @Test
    void each_error_of_each_step_is_a_fault_before_and_after_its_effect() {
        var scope = Scopes.withoutSchemas();
        scope.tester().tell(STORE).result();
        scope.tester().tell(Orders.exists("o-1")).result();

        assertThat(scope.faults())
                .extracting(FaultCase::id)
                .containsExactly(
                        "2-before-KeyValueStore::Upsert/InvalidItem",
                        "2-after-KeyValueStore::Upsert/InvalidItem",
                        "2-before-KeyValueStore::Upsert/ServiceUnavailable",
                        "2-after-KeyValueStore::Upsert/ServiceUnavailable",
                        "3-before-KeyValueStore::Get/ServiceUnavailable");
    }

    @Test
    void a_step_that_failed_by_itself_has_no_effect_to_fail_after() {
        var scope = Scopes.withoutSchemas();
        scope.tester()
                .tell(Story.of(ask -> ask.keyValueStoreUpsert("users", Map.of())))
                .error();

        assertThat(scope.faults())
                .extracting(FaultCase::id)
                .containsExactly(
                        "1-before-KeyValueStore::Upsert/InvalidItem",
                        "1-before-KeyValueStore::Upsert/ServiceUnavailable");
    }

    @Test
    void a_stepped_story_has_no_faults_as_the_test_answers_everything() {
        var scope = Scopes.withoutSchemas();
        scope.tester().step(Orders.exists("o-1")).next().next(Optional.empty());

        assertThat(scope.faults()).isEmpty();
        assertThat(scope.steps())
                .containsExactly("1  KeyValueStore::Get {\"keyValueStoreName\":\"orders\",\"key\":\"o-1\"} -> null");
    }

    @Test
    void a_fault_before_the_effect_leaves_nothing_behind() {
        var scope = Scopes.withoutSchemas(plan("2-before-KeyValueStore::Upsert/ServiceUnavailable"));

        var run = scope.tester().tell(STORE);

        assertThat(run).failedWith(KeyValueStoreUpsert.SERVICE_UNAVAILABLE);
        assertThat(run.error().message()).isEqualTo("injected by fault exploration at step 2, before its effect");
        assertThat(scope.tester().stored("users")).isEmpty();
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void a_fault_after_the_effect_leaves_it_behind() {
        var scope = Scopes.withoutSchemas(plan("2-after-KeyValueStore::Upsert/ServiceUnavailable"));

        var run = scope.tester().tell(STORE);

        assertThat(run).failedWith(KeyValueStoreUpsert.SERVICE_UNAVAILABLE);
        assertThat(scope.tester().stored("users")).containsOnlyKeys("u-1");
    }

    @Test
    void steps_are_counted_over_all_stories_of_the_test() {
        var scope = Scopes.withoutSchemas(plan("4-before-KeyValueStore::Upsert/InvalidItem"));

        var first = scope.tester().tell(STORE);
        var second = scope.tester().tell(STORE);

        assertThat(first).succeeded();
        assertThat(second).failedWith(KeyValueStoreUpsert.INVALID_ITEM);
    }

    @Test
    void an_explored_failure_must_be_looked_at_too() {
        var scope = Scopes.withoutSchemas(plan("2-before-KeyValueStore::Upsert/ServiceUnavailable"));
        scope.tester().tell(STORE);

        assertThatThrownBy(scope::verify)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the story failed, and no assertion looked at how it ended");
    }

    @Test
    void a_fault_whose_step_never_comes_fails_the_test() {
        var scope = Scopes.withoutSchemas(plan("3-before-KeyValueStore::Upsert/ServiceUnavailable"));
        scope.tester().tell(STORE).result();

        assertThatThrownBy(scope::verify).isInstanceOf(StoryTestError.class).hasMessage("""
                the planned fault never came
                  expected:  step 3, KeyValueStore::Upsert fails with ServiceUnavailable, before its effect
                  found:     2 steps
                  steps:     1  Date::Now -> "2026-01-01T00:00:00Z"
                             2  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"id":"u-1"}} -> {"id":"u-1"}
                  to mend:   make the test do the same each time""");
    }

    @Test
    void a_fault_whose_step_is_another_one_fails_the_test() {
        var scope = Scopes.withoutSchemas(plan("1-before-KeyValueStore::Upsert/ServiceUnavailable"));

        assertThatThrownBy(() -> scope.tester().tell(STORE))
                .isInstanceOf(StoryTestError.class)
                .hasMessage("""
                        step 1 is another one than in the run without a fault
                          expected:  an action that can fail with KeyValueStore::Upsert/ServiceUnavailable
                          found:     Date::Now
                          to mend:   make the test do the same each time""");
        assertThatThrownBy(scope::verify)
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("the planned fault never came");
    }
}
