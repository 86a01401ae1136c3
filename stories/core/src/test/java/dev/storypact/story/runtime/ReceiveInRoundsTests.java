package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReceiveInRoundsTests {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final StoryErrorType FAILED = StoryErrorType.permanent("Test::Branch/Failed");

    private final Simulation simulation = Simulation.startingAt(START, Map.of());
    private final StoryRuntime runtime = simulated(List.of());

    private StoryRuntime simulated(List<ActionInterceptor> interceptors) {
        return StoryRuntime.simulated(simulation.processors(), simulation.clock(), interceptors);
    }

    private static Story<String> receiving(Duration wait) {
        return ask -> ask.eventBusReceiveMessages("news", EventFilter.type("NEWS"), 5, wait).stream()
                .map(message -> message.data().asString())
                .toList()
                .toString();
    }

    private static Story<String> publishingAfter(Duration delay, String text) {
        return ask -> {
            ask.platformDelay(delay);
            ask.eventBusSendMessage("news", EventBusMessage.of("NEWS", text));
            return text;
        };
    }

    private static Story<String> failingAfter(Duration delay) {
        return ask -> {
            ask.platformDelay(delay);
            throw ask.errorThrow(FAILED, "failed");
        };
    }

    @Test
    void a_message_of_another_branch_wakes_a_branch_that_waits() {
        var result = runtime.run(ask -> ask.parallel(List.of(receiving(MINUTE), publishingAfter(SECOND, "hello"))));

        assertThat(result.outcome().orThrow()).containsExactly("[hello]", "hello");
        assertThat(simulation.clock().now()).isEqualTo(START.plus(SECOND));
        assertThat(result.trace().steps())
                .filteredOn(step -> step.action() instanceof EventBusReceiveMessages)
                .extracting(TraceStep::number, TraceStep::startNanos, TraceStep::endNanos)
                .containsExactly(tuple("1.1.1", 0L, SECOND.toNanos()));
    }

    @Test
    void what_another_branch_publishes_at_once_is_received_without_any_time() {
        var result =
                runtime.run(ask -> ask.parallel(List.of(receiving(MINUTE), publishingAfter(Duration.ZERO, "hello"))));

        assertThat(result.outcome().orThrow()).containsExactly("[hello]", "hello");
        assertThat(simulation.clock().now()).isEqualTo(START);
    }

    @Test
    void a_wait_in_which_nothing_comes_gives_the_other_branches_their_turn() {
        var result = runtime.run(ask -> ask.parallel(List.of(
                receiving(MINUTE), publishingAfter(MINUTE.plus(SECOND), "late"), receiving(Duration.ofMinutes(2)))));

        assertThat(result.outcome().orThrow()).containsExactly("[]", "late", "[late]");
        assertThat(simulation.clock().now()).isEqualTo(START.plus(MINUTE).plus(SECOND));
    }

    @Test
    void a_branch_without_a_wait_does_not_stop() {
        var outcome = runtime.run(
                        ask -> ask.parallel(List.of(receiving(Duration.ZERO), publishingAfter(Duration.ZERO, "hello"))))
                .outcome();

        assertThat(outcome.orThrow()).containsExactly("[]", "hello");
    }

    @Test
    void a_branch_within_a_branch_is_woken_from_outside_of_its_block() {
        Story<String> inner = ask -> ask.parallel(List.of(
                        receiving(MINUTE), receiving(Duration.ofSeconds(2)), publishingAfter(MINUTE, "never mind")))
                .toString();

        var result = runtime.run(ask -> ask.parallel(List.of(inner, publishingAfter(SECOND, "hello"))));

        assertThat(result.outcome().orThrow()).containsExactly("[[hello], [], never mind]", "hello");
        assertThat(simulation.clock().now()).isEqualTo(START.plus(MINUTE));
    }

    @Test
    void a_branch_whose_message_another_branch_took_waits_for_the_time_that_is_left() {
        var result = runtime.run(ask ->
                ask.parallel(List.of(receiving(MINUTE), receiving(MINUTE), publishingAfter(SECOND, "only one"))));

        assertThat(result.outcome().orThrow()).containsExactly("[only one]", "[]", "only one");
        assertThat(simulation.clock().now()).isEqualTo(START.plus(MINUTE));
    }

    @Test
    void a_branch_that_waits_is_cancelled_where_another_fails_and_may_still_ask() {
        Story<String> cleaning = ask -> {
            try {
                return ask.tell(receiving(MINUTE));
            } finally {
                ask.logCreate(LogLevel.INFO, "cleaned");
            }
        };

        var result = runtime.run(ask -> ask.parallel(List.of(cleaning, failingAfter(SECOND))));

        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error()).hasToString("Test::Branch/Failed: failed"));
        assertThat(simulation.clock().now()).isEqualTo(START.plus(SECOND));
        assertThat(result.trace().steps())
                .extracting(
                        TraceStep::number,
                        step -> step.action().type(),
                        step -> step.outcome().isSuccess())
                .containsExactly(
                        tuple("1.1.1", "EventBus::ReceiveMessages", false),
                        tuple("1.1.2", "Log::Create", true),
                        tuple("1.2.1", "Platform::Delay", true),
                        tuple("1.2.2", "Error::Throw", false));
    }

    @Test
    void interceptors_see_the_answer_when_the_wait_has_ended() {
        var seen = new ArrayList<String>();
        ActionInterceptor watching = new ActionInterceptor() {
            @Override
            public <R> R intercept(Action<R> action, StorySession session, Performer next) {
                var answer = next.perform(action);
                if (action instanceof EventBusReceiveMessages) {
                    seen.add(simulation.clock().now() + " " + ((List<?>) answer).size());
                }
                return answer;
            }
        };

        simulated(List.of(watching))
                .run(ask -> ask.parallel(List.of(receiving(MINUTE), publishingAfter(SECOND, "hello"))));

        assertThat(seen).containsExactly("2026-01-01T00:00:01Z 1");
    }

    @Test
    void an_interceptor_that_answers_itself_makes_nobody_wait() {
        ActionInterceptor answering = new ActionInterceptor() {
            @Override
            public <R> R intercept(Action<R> action, StorySession session, Performer next) {
                return action instanceof EventBusReceiveMessages
                        ? action.resultType().cast(List.of())
                        : next.perform(action);
            }
        };

        simulated(List.of(answering)).run(ask -> ask.parallel(List.of(receiving(MINUTE))));

        assertThat(simulation.clock().now()).isEqualTo(START);
    }

    @Test
    void outside_of_a_block_an_alarm_that_publishes_ends_the_wait() {
        simulation.clock().alarm(SECOND, () -> runtime.run(publishing("news", EventBusMessage.of("NEWS", "alarm"))));

        var outcome = runtime.run(receiving(MINUTE)).outcome();

        assertThat(outcome.orThrow()).isEqualTo("[alarm]");
        assertThat(simulation.clock().now()).isEqualTo(START.plus(SECOND));
    }

    @Test
    void an_alarm_that_publishes_ends_the_wait_of_a_branch() {
        simulation.clock().alarm(SECOND, () -> runtime.run(publishing("news", EventBusMessage.of("NEWS", "alarm"))));

        var outcome =
                runtime.run(ask -> ask.parallel(List.of(receiving(MINUTE)))).outcome();

        assertThat(outcome.orThrow()).containsExactly("[alarm]");
        assertThat(simulation.clock().now()).isEqualTo(START.plus(SECOND));
    }

    @Test
    void a_trace_in_which_branches_waited_replays() {
        Story<List<String>> story = ask -> ask.parallel(
                List.of(receiving(MINUTE), publishingAfter(SECOND, "hello"), receiving(Duration.ofMillis(1))));

        var trace = runtime.run(story).trace();

        assertThat(StoryReplayer.of(StoryTrace.parse(trace.toJson())).firstDifference(story))
                .isEmpty();
    }

    @Test
    void a_trace_in_which_a_branch_that_waited_was_cancelled_replays() {
        Story<String> inBlock = ask -> ask.parallel(List.of(receiving(MINUTE))).toString();
        Story<String> twice = ask -> ask.tell(receiving(Duration.ofMillis(1))) + ask.tell(receiving(MINUTE));
        Story<List<String>> story = ask -> ask.parallel(List.of(inBlock, failingAfter(SECOND), twice));

        var trace = runtime.run(story).trace();

        assertThat(StoryReplayer.of(StoryTrace.parse(trace.toJson())).firstDifference(story))
                .isEmpty();
    }
}
