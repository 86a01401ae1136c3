package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.ReplayDifference.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StoryReplayerTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StoryErrorType OUT_OF_STOCK = StoryErrorType.permanent("Orders/OutOfStock");

    record Order(String id, BigDecimal total, Instant at) {}

    private static Story<Order> place(String total) {
        return ask -> {
            var order =
                    ask.keyValueStoreUpsert("orders", new Order(ask.guidNew(), new BigDecimal(total), ask.dateNow()));
            ask.eventBusSendMessage("order-events", EventBusMessage.of("ORDER_PLACED", order));
            return order;
        };
    }

    private static Story<Done> logging(String... texts) {
        return Story.of(ask -> {
            for (var text : texts) {
                ask.logCreate(LogLevel.INFO, text);
            }
        });
    }

    private static StoryTrace trace(Story<?> story) {
        var world = Simulation.startingAt(START, Map.of());
        return StoryRuntime.simulated(world.processors(), world.clock(), List.of())
                .run(story)
                .trace();
    }

    /** The trace as a file holds it. */
    private static StoryReplayer recorded(Story<?> story) {
        return StoryReplayer.of(StoryTrace.parse(trace(story).toJson()));
    }

    @Test
    void a_story_that_asks_and_ends_as_recorded_replays_from_its_json() {
        assertThat(recorded(place("12.50")).firstDifference(place("12.50"))).isEmpty();
    }

    @Test
    void a_changed_story_is_told_the_step_and_the_place_of_its_first_difference() {
        var replayer = recorded(place("12.50").named("place-order"));

        assertThatThrownBy(() -> replayer.replay(place("12.5").named("place-order")))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "the story 'place-order' differs from its trace at step 3, /payload/item/total, the story asks for"
                                + " another action\n"
                                + "  expected: 12.50\n"
                                + "  found:    12.5\n"
                                + "  to mend:  let the story ask for what it reads (the time, random numbers, state outside of it),"
                                + " or record the trace again if the story was changed");
    }

    @Test
    void another_action_differs_at_its_type() {
        var difference = recorded(Story.of(ask -> ask.guidNew())).firstDifference(Story.of(ask -> ask.dateNow()));

        assertThat(difference)
                .contains(new ReplayDifference(Kind.OTHER_ACTION, "1", "/type", "\"Guid::New\"", "\"Date::Now\""));
    }

    @Test
    void a_story_that_asks_for_more_or_less_is_told_the_step() {
        var replayer = recorded(logging("a", "b"));

        assertThat(replayer.firstDifference(logging("a", "b", "c")))
                .contains(new ReplayDifference(
                        Kind.MORE_STEPS,
                        "3",
                        "",
                        "no more steps here",
                        "{\"type\":\"Log::Create\",\"payload\":{\"level\":\"INFO\",\"text\":\"c\"}}"));
        assertThat(replayer.firstDifference(logging("a")))
                .contains(new ReplayDifference(
                        Kind.FEWER_STEPS,
                        "2",
                        "",
                        "{\"type\":\"Log::Create\",\"payload\":{\"level\":\"INFO\",\"text\":\"b\"}}",
                        "the end of the story, {\"success\":\"DONE\"}"));
    }

    @Test
    void another_end_is_a_difference() {
        Story<String> ended = ask -> ask.guidNew() + "!";
        Story<String> otherwise = ask -> ask.guidNew() + "?";
        Story<String> failing = ask -> {
            ask.guidNew();
            throw new IllegalStateException("defect");
        };

        var replayer = recorded(ended);

        assertThat(replayer.firstDifference(otherwise))
                .contains(new ReplayDifference(
                        Kind.OTHER_OUTCOME,
                        "",
                        "/success",
                        "\"00000000-0000-4000-8000-000000000001!\"",
                        "\"00000000-0000-4000-8000-000000000001?\""));
        assertThat(replayer.firstDifference(failing))
                .map(ReplayDifference::kind)
                .contains(Kind.OTHER_OUTCOME);
    }

    @Test
    void a_recorded_failure_fails_the_action_again_with_its_type_and_message() {
        Story<String> story = ask -> {
            Story<Done> failing = Story.of(inner -> inner.errorThrow(OUT_OF_STOCK, "only 2 are left"));
            var outcome = ask.attempt(failing);
            return outcome instanceof Outcome.Failure<?> failure
                    ? failure.error().toString()
                    : "none";
        };

        assertThat(recorded(story).firstDifference(story)).isEmpty();
    }

    @Test
    void a_story_that_catches_everything_does_not_hide_its_difference() {
        Story<Done> recorded = logging("a");
        Story<Done> swallowing = Story.of(ask -> {
            try {
                ask.guidNew();
            } catch (Throwable e) {
                // as bad stories do
            }
        });

        assertThat(recorded(recorded).firstDifference(swallowing))
                .map(ReplayDifference::step)
                .contains("1");
    }

    @Test
    void parallel_branches_replay_each_against_its_own_steps() {
        Story<Done> left = Story.of(ask -> {
            ask.logCreate(LogLevel.INFO, "left 1");
            ask.platformDelay(Duration.ofSeconds(2));
            ask.parallel(List.of(logging("left inner"), logging("right inner")));
        });
        Story<List<Done>> story = ask -> ask.parallel(List.of(left, logging("right 1", "right 2")));
        Story<List<Done>> changed = ask -> ask.parallel(List.of(left, logging("right 1", "changed")));

        var replayer = recorded(story);

        assertThat(replayer.firstDifference(story)).isEmpty();
        assertThat(replayer.firstDifference(changed))
                .contains(new ReplayDifference(
                        Kind.OTHER_ACTION, "1.2.2", "/payload/text", "\"right 2\"", "\"changed\""));
    }

    @Test
    void a_trace_of_concurrent_branches_replays_in_rounds() {
        Story<List<Done>> story = ask -> ask.parallel(List.of(logging("a", "b", "c"), logging("d"), logging("e", "f")));
        try (var runtime = StoryRuntime.local()) {
            var trace = runtime.run(story).trace();

            assertThat(StoryReplayer.of(StoryTrace.parse(trace.toJson())).firstDifference(story))
                    .isEmpty();
        }
    }

    @Test
    void a_branch_that_fails_and_those_that_it_cancels_replay() {
        Story<String> failing = ask -> {
            ask.guidNew();
            throw ask.errorThrow(OUT_OF_STOCK, "none left");
        };
        Story<String> cancelled = ask -> {
            try {
                ask.platformDelay(Duration.ofHours(1));
                return "never";
            } finally {
                ask.logCreate(LogLevel.INFO, "cancelled");
            }
        };
        Story<List<String>> story = ask -> ask.parallel(List.of(cancelled, failing));

        assertThat(recorded(story).firstDifference(story)).isEmpty();
    }

    @Test
    void an_answer_of_another_type_is_named() {
        Story<Done> story = Story.of(ask -> ask.keyValueStoreGet("orders", "o-1", Order.class));
        var json = trace(story).toJson().replace("\"success\" : null", "\"success\" : {\"id\": \"o-1\"}");

        var difference = StoryReplayer.of(StoryTrace.parse(json)).firstDifference(story);

        assertThat(difference).map(ReplayDifference::kind).contains(Kind.UNREADABLE_ANSWER);
        assertThat(difference).map(ReplayDifference::found).contains("{\"success\":{\"id\":\"o-1\"}}");
    }

    @Test
    void the_trace_of_another_story_is_refused() {
        var replayer = recorded(logging("a").named("first"));

        assertThatThrownBy(() -> replayer.replay(logging("a").named("second")))
                .isInstanceOf(StoryTraceException.class)
                .hasMessage(
                        "the trace is one of the story 'first', not of 'second': give that story's trace, or name the"
                                + " story as before");
    }

    @Test
    void a_story_that_only_asks_is_deterministic() {
        Story<List<Order>> parallel = ask -> ask.parallel(List.of(place("1"), place("2")));

        assertThatCode(() -> StoryReplayer.assertDeterministic(place("1"))).doesNotThrowAnyException();
        assertThatCode(() -> StoryReplayer.assertDeterministic(() -> parallel)).doesNotThrowAnyException();
    }

    @Test
    void a_hidden_clock_is_found() {
        Story<Done> story = Story.of(ask -> ask.logCreate(LogLevel.INFO, "at " + System.currentTimeMillis()));

        assertThatThrownBy(() -> StoryReplayer.assertDeterministic(story))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the story, told again with equal answers, differs at step 1, /payload/text");
    }

    @Test
    void hidden_randomness_is_found() {
        var random = new Random(1);
        Story<Done> story = Story.of(ask -> {
            if (random.nextBoolean()) {
                ask.guidNew();
            }
        });

        assertThatThrownBy(() -> StoryReplayer.assertDeterministic(story))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the story, told again with equal answers, differs at step 1");
    }

    @Test
    void state_outside_of_the_story_is_found_even_where_only_the_result_shows_it() {
        var told = new AtomicInteger();
        Story<Integer> story = ask -> told.incrementAndGet();

        assertThatThrownBy(() -> StoryReplayer.assertDeterministic(story.named("counting")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "the story 'counting', told again with equal answers, differs at its end, /success,"
                                + " the story ends in another way\n  expected: 1\n  found:    2\n");
    }

    @Test
    void a_secret_that_a_story_reveals_replays_by_its_stand_in() {
        var world = Simulation.startingAt(START, Map.of());
        world.configure(StoryConfig.none().withSecret("token", "s3cr3t-value"));
        Story<String> story = ask -> {
            var revealed = ask.configGetSecret("token").reveal();
            try {
                ask.errorThrow(OUT_OF_STOCK, "with " + revealed);
            } catch (StoryException e) {
                ask.logCreate(LogLevel.INFO, e.error().message(), Map.of(revealed, List.of("x" + revealed)));
            }
            return revealed;
        };

        var trace = StoryRuntime.simulated(world.processors(), world.clock(), List.of())
                .run(story)
                .trace();

        assertThat(trace.toJson()).doesNotContain("s3cr3t").contains("with {{secret:token}}");
        assertThat(StoryReplayer.of(StoryTrace.parse(trace.toJson())).firstDifference(story))
                .isEmpty();
        assertThat(StoryReplayer.of(trace).firstDifference(story)).isEqualTo(Optional.empty());
    }
}
