package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.guidNew;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreGet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreGet;
import dev.storypact.story.action.StoryException;
import dev.storypact.testkit.fixture.Orders;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import dev.storypact.testkit.matcher.ActionMatcher;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoSilentPassTests {

    private static final Story<Done> FAILING = Story.of(ask -> ask.keyValueStoreUpsert("users", Map.of("name", "Ada")));

    private static final Story<String> SWALLOWING = ask -> {
        try {
            return ask.guidNew();
        } catch (Throwable e) {
            return "swallowed";
        }
    };

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();

    @AfterEach
    void unwinds_what_was_stepped() {
        scope.close(false);
    }

    @Test
    void a_test_that_told_nothing_passes() {
        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void a_failed_run_that_nothing_looked_at_fails_the_test() {
        var run = tester.tell(FAILING);
        assertThat(run).publishedNothing();

        assertThatThrownBy(scope::verify)
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(StoryException.class)
                .hasMessage("""
                        the story failed, and no assertion looked at how it ended
                          found:    KeyValueStore::Upsert/InvalidItem: an item of the store 'users' needs its key 'id', a\
                         text or an integer; found the components [name]: give it one, or declare another key for the\
                         store
                          steps:    > 1  KeyValueStore::Upsert {"keyValueStoreName":"users","item":{"name":"Ada"}} failed\
                         with KeyValueStore::Upsert/InvalidItem
                          to mend:  expect it with assertThat(run).failedWith("KeyValueStore::Upsert/InvalidItem"), or rule\
                         it out with assertThat(run).succeeded()""");
    }

    @Test
    void a_defect_that_nothing_looked_at_names_where_it_was_thrown() {
        var defect = new IllegalStateException("no such luck");
        tester.tell(Story.of(ask -> {
            throw defect;
        }));

        assertThatThrownBy(scope::verify)
                .isInstanceOf(AssertionError.class)
                .hasCause(defect)
                .hasMessage("""
                        the story failed, and no assertion looked at how it ended
                          found:      Story/Defect: java.lang.IllegalStateException: no such luck
                          thrown at:  %s
                          steps:        none
                          to mend:    correct the story there; or expect it with\
                         assertThat(run).failedWith("Story/Defect"), or rule it out with assertThat(run).succeeded()\
                        """.formatted(defect.getStackTrace()[0]));
    }

    @Test
    void a_failed_run_that_something_looked_at_is_fine() {
        assertThat(tester.tell(FAILING)).failedWith("KeyValueStore::Upsert/InvalidItem");
        assertThat(tester.tell(FAILING).outcome().isSuccess()).isFalse();
        assertThat(tester.tell(FAILING).error().action()).isPresent();

        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void printing_a_run_is_not_looking_at_it() {
        assertThat(tester.tell(FAILING))
                .asString()
                .startsWith("the story: it failed with KeyValueStore::Upsert/InvalidItem: an item");

        assertThatThrownBy(scope::verify).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_missing_answer_that_the_story_swallows_fails_the_test() {
        tester.strict();

        assertThat(tester.tell(SWALLOWING)).returned("swallowed");

        assertThatThrownBy(scope::verify)
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("the story asks for an action that the test does not answer");
    }

    @Test
    @SuppressWarnings("unchecked") // what a test does that ignores the compiler's warnings
    void a_wrong_answer_that_the_story_swallows_fails_the_test() {
        tester.answer((ActionMatcher<?, Object>) (ActionMatcher<?, ?>) guidNew(), 1);

        assertThat(tester.tell(SWALLOWING)).returned("swallowed");

        assertThatThrownBy(scope::verify).isInstanceOf(StoryTestError.class).hasMessage("""
                the story can't take that answer to Guid::New
                  expected:  a value of type String
                  found:     the Integer 1
                  action:    Guid::New
                  steps:       none""");
    }

    @Test
    void an_answer_that_nothing_asked_for_fails_the_test() {
        tester.answer(keyValueStoreGet("order"), Optional.empty());
        assertThat(tester.tell(Orders.exists("o-1"))).returned(false);

        assertThatThrownBy(scope::verify).isInstanceOf(StoryTestError.class).hasMessage("""
                the test gives an answer that nothing asked for
                  expected:  a story asks for KeyValueStore::Get in 'order'
                  steps:     1  KeyValueStore::Get {"keyValueStoreName":"orders","key":"o-1"} -> null
                  to mend:   correct what the answer is for, or remove it; of two answers to an action the last counts""");
    }

    @Test
    void a_stepped_story_whose_failure_nothing_looked_at_fails_the_test() {
        tester.step(Orders.exists("o-1"))
                .asks(keyValueStoreGet("orders"))
                .fails(KeyValueStoreGet.SERVICE_UNAVAILABLE, "down");

        assertThatThrownBy(scope::verify).hasMessageStartingWith("""
                the story failed, and no assertion looked at how it ended
                  found:    KeyValueStore::Get/ServiceUnavailable: down
                """);
    }

    @Test
    void a_story_that_goes_another_way_than_the_test_fails_it_even_where_the_test_goes_on() {
        var stepper = tester.step(Orders.exists("o-1"));
        assertThatThrownBy(() -> stepper.asks(guidNew())).isInstanceOf(AssertionError.class);
        stepper.asks(keyValueStoreGet("orders")).answer(Optional.empty()).returns(false);

        assertThatThrownBy(scope::verify).hasMessageStartingWith("the story asks for something else");
    }

    @Test
    void a_story_that_was_never_stepped_fails_the_test() {
        tester.step(Orders.place("tea"));

        assertThatThrownBy(scope::verify).isInstanceOf(StoryTestError.class).hasMessage("""
                the test never stepped story 'place-order'
                  found:    step(...) alone, with which no story begins
                  to mend:  go on with asks(...), next() or returns(...), or tell the story with tell(...)""");
    }

    @Test
    void a_test_may_stop_stepping_half_way() {
        tester.step(Orders.exists("o-1")).asks(keyValueStoreGet("orders"));

        assertThatCode(scope::verify).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_step_that_the_test_swallows_fails_the_test() {
        var stepper = tester.step(Orders.log());
        assertThatThrownBy(() -> stepper.next("too early")).isInstanceOf(StoryTestError.class);

        assertThatThrownBy(scope::verify)
                .isInstanceOf(StoryTestError.class)
                .hasMessageStartingWith("the story asks nothing that could be answered");
    }

    @Test
    void the_first_problem_is_thrown_and_takes_the_others_along() {
        tester.tell(FAILING.named("first"));
        tester.tell(FAILING.named("second"));

        assertThatThrownBy(scope::verify)
                .hasMessageStartingWith("story 'first' failed")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .startsWith("story 'second' failed"));
    }
}
