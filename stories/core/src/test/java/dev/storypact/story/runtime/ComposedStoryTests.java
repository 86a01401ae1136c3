package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Backoff;
import dev.storypact.story.Outcome;
import dev.storypact.story.OverrideAllHandler;
import dev.storypact.story.Overrides;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.MathRandomNumber;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.action.StoryException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ComposedStoryTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Fails as often and in the ways that the test says, then answers. */
    record Call(String name) implements Action<String> {
        static final StoryErrorType BUSY = StoryErrorType.passing("Test::Call/Busy");
        static final StoryErrorType WRONG = StoryErrorType.permanent("Test::Call/Wrong");

        @Override
        public String type() {
            return "Test::Call";
        }

        @Override
        public ResultType<String> resultType() {
            return ResultType.of(String.class);
        }

        @Override
        public List<StoryErrorType> errorTypes() {
            return List.of(BUSY, WRONG);
        }
    }

    private final VirtualClock clock = VirtualClock.at(START);
    private final Queue<StoryErrorType> failures = new ArrayDeque<>();
    private final Story<String> calling = ask -> ask.perform(new Call("once"));

    private <R> StoryResult<R> run(Story<R> story) {
        var processors = Simulation.startingAt(START, Map.of())
                .processors()
                .with(DateNow.class, (now, session) -> clock.now())
                .with(MathRandomNumber.class, (number, session) -> 0.5)
                .with(Call.class, (call, session) -> {
                    if (!failures.isEmpty()) {
                        throw failures.remove().exception(call, "as the test says");
                    }
                    return "answer to " + call.name();
                });
        return StoryRuntime.simulated(processors, clock, List.of()).run(story);
    }

    private static List<String> types(StoryResult<?> result) {
        return result.trace().steps().stream().map(step -> step.action().type()).toList();
    }

    @Test
    void retry_tells_a_story_again_and_waits_longer_each_time() {
        failures.addAll(List.of(Call.BUSY, Call.BUSY));

        var result = run(ask -> ask.retry(RetryPolicy.exponential(3, Duration.ofSeconds(2)), calling));

        assertThat(result.outcome()).isEqualTo(new Outcome.Success<>("answer to once"));
        assertThat(result.trace().steps())
                .extracting(TraceStep::action)
                .containsExactly(
                        new Call("once"),
                        new PlatformDelay(Duration.ofSeconds(2)),
                        new Call("once"),
                        new PlatformDelay(Duration.ofSeconds(4)),
                        new Call("once"));
        assertThat(clock.now()).isEqualTo(START.plusSeconds(6));
    }

    @Test
    void retry_ends_with_the_last_error_when_the_attempts_are_used_up() {
        failures.addAll(List.of(Call.BUSY, Call.BUSY, Call.BUSY));

        var result = run(ask -> ask.retry(RetryPolicy.fixed(2, Duration.ofSeconds(1)), calling));

        assertThat(result.outcome().isSuccess()).isFalse();
        assertThat(types(result)).containsExactly("Test::Call", "Platform::Delay", "Test::Call");
    }

    @Test
    void retry_gives_up_at_once_on_an_error_that_stays_unless_it_is_told_otherwise() {
        failures.addAll(List.of(Call.WRONG, Call.WRONG));
        var policy = RetryPolicy.fixed(3, Duration.ofSeconds(1));

        assertThat(types(run(ask -> ask.retry(policy, calling)))).containsExactly("Test::Call");
        assertThat(types(run(ask -> ask.retry(policy.retryingAlso(Call.WRONG), calling))))
                .containsExactly("Test::Call", "Platform::Delay", "Test::Call");
    }

    @Test
    void jitter_is_drawn_from_an_asked_random_number() {
        failures.add(Call.BUSY);

        var result = run(
                ask -> ask.retry(RetryPolicy.fixed(2, Duration.ofSeconds(10)).withJitter(0.4), calling));

        assertThat(types(result)).containsExactly("Test::Call", "Math::RandomNumber", "Platform::Delay", "Test::Call");
        assertThat(clock.now()).isEqualTo(START.plusSeconds(8));
    }

    @Test
    void backoffs_grow_as_their_names_say() {
        assertThat(delays(new Backoff.Fixed(Duration.ofSeconds(3)))).containsExactly(3L, 3L, 3L, 3L);
        assertThat(delays(new Backoff.Linear(Duration.ofSeconds(3)))).containsExactly(3L, 6L, 9L, 12L);
        assertThat(delays(new Backoff.Exponential(Duration.ofSeconds(3), 2, Duration.ofSeconds(20))))
                .containsExactly(3L, 6L, 12L, 20L);
        assertThat(new Backoff.Exponential(Duration.ofSeconds(1), 10, Duration.ofMinutes(1)).delayAfter(5_000))
                .isEqualTo(Duration.ofMinutes(1));
    }

    private static List<Long> delays(Backoff backoff) {
        return Arrays.asList(1, 2, 3, 4).stream()
                .map(failed -> backoff.delayAfter(failed).toSeconds())
                .toList();
    }

    @Test
    void an_attempt_tells_its_last_story_after_success_failure_and_defect() {
        failures.addAll(List.of(Call.WRONG));
        Story<Done> last = Story.of(ask -> ask.guidNew());
        Story<String> defect = ask -> {
            throw new IllegalStateException("defect");
        };

        var failed = run(ask -> ask.attempt(calling, last).isSuccess());
        var succeeded = run(ask -> ask.attempt(calling, last).isSuccess());
        var broken = run(ask -> ask.attempt(defect, last).isSuccess());

        assertThat(failed.outcome()).isEqualTo(new Outcome.Success<>(false));
        assertThat(types(failed)).containsExactly("Test::Call", "Guid::New");
        assertThat(succeeded.outcome()).isEqualTo(new Outcome.Success<>(true));
        assertThat(types(succeeded)).containsExactly("Test::Call", "Guid::New");
        assertThat(broken.outcome().isSuccess()).isFalse();
        assertThat(types(broken)).containsExactly("Guid::New");
    }

    @Test
    void a_failed_action_is_caught_by_catch_and_finally_can_ask() {
        failures.add(Call.BUSY);
        Story<String> story = ask -> {
            try {
                return ask.perform(new Call("first"));
            } catch (StoryException e) {
                return e.error().type();
            } finally {
                ask.guidNew();
            }
        };

        var result = run(story);

        assertThat(result.outcome()).isEqualTo(new Outcome.Success<>("Test::Call/Busy"));
        assertThat(types(result)).containsExactly("Test::Call", "Guid::New");
    }

    @Test
    void an_override_answers_actions_of_a_class_and_lets_the_others_through() {
        Story<List<Object>> inner = ask -> List.of(ask.dateNow(), ask.guidNew());

        var result = run(ask -> ask.override(Overrides.of(DateNow.class, (now, outer) -> Instant.EPOCH), inner));

        assertThat(result.outcome().orThrow()).containsExactly(Instant.EPOCH, "00000000-0000-4000-8000-000000000001");
        assertThat(types(result)).containsExactly("Guid::New");
    }

    @Test
    void the_innermost_override_answers_first_and_may_ask_the_next() {
        Story<String> inner = ask -> ask.guidNew();
        Story<String> story = ask -> ask.override(
                Overrides.of(GuidNew.class, (guid, outer) -> "outer(" + outer.perform(guid) + ")"),
                between -> between.override(
                        Overrides.of(GuidNew.class, (guid, outer) -> "inner(" + outer.perform(guid) + ")"), inner));

        assertThat(run(story).outcome().orThrow()).isEqualTo("inner(outer(00000000-0000-4000-8000-000000000001))");
    }

    @Test
    void an_override_of_all_actions_sees_each_and_reaches_into_parallel_branches() {
        var seen = new ArrayDeque<String>();
        var seeing = new OverrideAllHandler() {
            @Override
            public <R> R answer(Action<R> action, Performer outer) {
                seen.add(action.type());
                return outer.perform(action);
            }
        };
        Story<String> guid = ask -> ask.guidNew();
        Story<Instant> date = ask -> ask.dateNow();

        run(ask -> ask.<List<Object>>override(Overrides.all(seeing), inner -> inner.parallel(List.of(guid, date))));

        assertThat(seen).containsExactly("Guid::New", "Date::Now");
    }

    @Test
    void inside_an_override_the_outer_ask_is_refused() {
        Story<String> story =
                outer -> outer.override(Overrides.of(GuidNew.class, (guid, next) -> "x"), ask -> outer.guidNew());

        assertThat(run(story).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString(
                                        "Story/Defect: java.lang.IllegalStateException: inside override use its own parameter, not the"
                                                + " outer ask"));
    }

    @Test
    void a_defect_is_never_retried_not_even_where_the_policy_names_it() {
        var told = new AtomicInteger();

        var result = StoryRuntime.local()
                .run(ask -> ask.retry(
                        RetryPolicy.fixed(3, Duration.ZERO).retryingAlso(StoryErrorType.permanent(StoryError.DEFECT)),
                        again -> {
                            told.incrementAndGet();
                            throw new IllegalStateException("broken");
                        }));

        assertThat(result.outcome().isSuccess()).isFalse();
        assertThat(told).hasValue(1);
    }

    @Test
    @SuppressWarnings("NullAway") // what an override without null checks could do
    void an_override_that_answers_null_is_a_defect() {
        var result = StoryRuntime.local()
                .run(ask ->
                        ask.override(Overrides.of(DateNow.class, (now, outer) -> null), inside -> inside.dateNow()));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error().message())
                                .isEqualTo(
                                        "java.lang.IllegalStateException: an override answered Date::Now with null: answer a value,"
                                                + " Done.DONE where there is nothing to return, or perform the action"));
    }
}
