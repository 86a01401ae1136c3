package dev.storypact.docs.quotes;

import static dev.storypact.testkit.matcher.StoryActions.networkRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.NetworkMethod;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.runtime.StoryReplayer;
import dev.storypact.story.runtime.StoryTrace;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotesStoryTests {

    private static final NetworkResponse CHEAP = NetworkResponse.json(200, new Quote("cheap", 100));
    private static final NetworkResponse DEAR = NetworkResponse.json(200, new Quote("dear", 900));

    private static StoryTester shops(StoryTester tester) {
        return tester.answer(networkRequest(NetworkMethod.GET, "https://cheap.example.com/quote"), CHEAP)
                .answer(networkRequest(NetworkMethod.GET, "https://dear.example.com/quote"), DEAR);
    }

    @StoryTest
    void an_attempt_looks_at_how_another_story_ended(StoryTester tester) {
        tester.failing(networkRequest(), NetworkRequest.TIMED_OUT);

        assertThat(tester.tell(Quotes.quoteIfThere("cheap"))).returned(Optional.empty());
    }

    @StoryTest
    void a_lock_is_given_back_however_the_work_ends(StoryTester tester) {
        tester.failing(networkRequest(), NetworkRequest.TIMED_OUT);

        var run = tester.tell(Quotes.locked("quotes", Quotes.quote("cheap")));

        assertThat(run.result().isSuccess()).isFalse();
        assertThat(tester.stored("locks")).isEmpty();
    }

    // #region retry-test
    @StoryTest
    void waits_and_asks_again(StoryTester tester) {
        tester.answer(networkRequest(), CHEAP).failingNth(1, networkRequest(), NetworkRequest.TIMED_OUT);

        assertThat(tester.tell(Quotes.quoteWithPatience("cheap"))).returned(new Quote("cheap", 100));
    }
    // #endregion

    @StoryTest
    void quotes_come_in_the_order_of_the_shops(StoryTester tester) {
        var run = shops(tester).tell(Quotes.quotes(List.of("dear", "cheap")));

        assertThat(run).returned(List.of(new Quote("dear", 900), new Quote("cheap", 100)));
    }

    @StoryTest
    void each_shop_is_asked_once(StoryTester tester) {
        Story<List<Quote>> twice = ask -> List.of(ask.tell(Quotes.quote("cheap")), ask.tell(Quotes.quote("cheap")));

        var run = tester.answer(networkRequest(), CHEAP).tell(Quotes.askingEachShopOnce(twice));

        assertThat(run).succeeded();
        assertThat(run.trace().steps()).hasSize(1);
    }

    @StoryTest
    void the_context_names_the_tenant(StoryTester tester) {
        var run = tester.tell(Quotes.announceFor("acme", new Quote("cheap", 100)));

        assertThat(run).publishedTo("quote-events").exactlyOneMessage().hasData("/by", "acme");
    }

    // #region replay
    @StoryTest
    void replays(StoryTester tester) {
        String json = shops(tester)
                .tell(Quotes.quotes(List.of("dear", "cheap")))
                .trace()
                .toJson();

        StoryReplayer.of(StoryTrace.parse(json)).replay(Quotes.quotes(List.of("dear", "cheap")));
    }
    // #endregion

    // #region differs
    @StoryTest
    void names_the_first_step_that_differs(StoryTester tester) {
        var trace = tester.tell(log("one")).trace();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> StoryReplayer.of(trace).replay(log("two")))
                .withMessageStartingWith("the story differs from its trace at step 1,")
                .withMessageContaining("/payload/text");
    }
    // #endregion

    static Story<Done> log(String text) {
        return Story.of(ask -> ask.logCreate(LogLevel.INFO, text));
    }

    // #region deterministic
    @Test
    void finds_a_hidden_clock() {
        Story<Done> careless = Story.of(ask -> ask.logCreate(LogLevel.INFO, "It is " + Instant.now()));

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> StoryReplayer.assertDeterministic(careless));
    }
    // #endregion
}
