package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.storypact.story.Outcome;
import dev.storypact.story.Overrides;
import dev.storypact.story.Story;
import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.StoryErrorType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ParallelTests {

    private static final StoryErrorType FAILED = StoryErrorType.permanent("Test::Log/Failed");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();

    private Done log(LogCreate entry, StorySession session) {
        logged.add(entry.text());
        if (entry.text().contains("fail")) {
            throw FAILED.exception(entry, entry.text());
        }
        return Done.DONE;
    }

    private static Story<String> logging(String... texts) {
        return ask -> {
            for (var text : texts) {
                ask.logCreate(LogLevel.INFO, text);
            }
            return texts[texts.length - 1];
        };
    }

    private static Story<String> delayed(Duration delay, String text) {
        return ask -> {
            ask.platformDelay(delay);
            ask.logCreate(LogLevel.INFO, text);
            return text;
        };
    }

    private static Story<String> cleaning(String name, Story<String> story) {
        return ask -> {
            try {
                return ask.tell(story);
            } finally {
                ask.logCreate(LogLevel.INFO, "cleaned " + name);
            }
        };
    }

    @Nested
    class InRounds {

        private final VirtualClock clock = VirtualClock.at(START);
        private final StoryRuntime runtime = StoryRuntime.simulated(
                Simulation.startingAt(START, Map.of()).processors().with(LogCreate.class, ParallelTests.this::log),
                clock,
                List.of());

        @Test
        void results_come_in_the_order_given() {
            var result = runtime.run(ask -> ask.parallel(List.of(
                    delayed(Duration.ofSeconds(2), "slow"), logging("fast"), delayed(Duration.ofSeconds(1), "mid"))));

            assertThat(result.outcome().orThrow()).containsExactly("slow", "fast", "mid");
            assertThat(logged).containsExactly("fast", "mid", "slow");
        }

        @Test
        void an_empty_list_asks_nothing() {
            var result = runtime.run(ask -> ask.parallel(List.<Story<String>>of()));

            assertThat(result.outcome().orThrow()).isEmpty();
            assertThat(result.trace().steps()).isEmpty();
        }

        @Test
        void each_round_performs_one_action_of_each_branch() {
            runtime.run(ask -> ask.parallel(List.of(logging("a1", "a2", "a3"), logging("b1"), logging("c1", "c2"))));

            assertThat(logged).containsExactly("a1", "b1", "c1", "a2", "c2", "a3");
        }

        @Test
        void steps_are_numbered_by_branch() {
            var result = runtime.run(ask -> {
                ask.logCreate(LogLevel.INFO, "before");
                Story<List<String>> nested = inner -> inner.parallel(List.of(logging("b1")));
                ask.<Object>parallel(List.of(logging("a1", "a2"), nested));
                return ask.guidNew();
            });

            assertThat(result.trace().steps())
                    .extracting(TraceStep::number)
                    .containsExactly("1", "2.1.1", "2.1.2", "2.2.1.1.1", "3");
        }

        @Test
        void two_delays_of_a_second_take_a_second() {
            var second = delayed(Duration.ofSeconds(1), "done");

            var result = runtime.run(ask -> ask.parallel(List.of(second, second)));

            assertThat(clock.now()).isEqualTo(START.plusSeconds(1));
            assertThat(result.trace().steps())
                    .filteredOn(step -> step.action().type().equals("Platform::Delay"))
                    .extracting(TraceStep::startNanos, TraceStep::endNanos)
                    .containsOnly(tuple(0L, 1_000_000_000L));
        }

        @Test
        void delays_in_blocks_within_blocks_wait_for_each_other() {
            Story<List<String>> inner = ask -> ask.parallel(
                    List.of(delayed(Duration.ofSeconds(3), "inner 3"), delayed(Duration.ofSeconds(1), "inner 1")));

            runtime.run(ask -> ask.<Object>parallel(List.of(inner, delayed(Duration.ofSeconds(2), "outer 2"))));

            assertThat(logged).containsExactly("inner 1", "outer 2", "inner 3");
            assertThat(clock.now()).isEqualTo(START.plusSeconds(3));
        }

        @Test
        void a_failing_branch_cancels_the_others_whose_finally_blocks_run_and_may_ask() {
            var result = runtime.run(ask -> ask.parallel(List.of(
                    cleaning("a", logging("a1", "a2", "a3")),
                    logging("b1", "fail"),
                    cleaning("c", logging("c1", "c2", "c3")))));

            assertThat(result.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.error()).hasToString("Test::Log/Failed: fail"));
            assertThat(logged).containsExactly("a1", "b1", "c1", "a2", "fail", "c2", "a3", "cleaned c", "cleaned a");
        }

        @Test
        void a_cancelled_branch_cancels_its_own_branches() {
            Story<List<String>> inner = ask ->
                    ask.parallel(List.of(cleaning("x", logging("x1", "x2", "x3")), cleaning("y", logging("y1", "y2"))));

            runtime.run(ask -> ask.<Object>parallel(List.of(inner, logging("fail"))));

            assertThat(logged).containsExactly("x1", "fail", "y1", "cleaned x", "cleaned y");
        }

        @Test
        void a_waiting_branch_is_cancelled_without_waiting_on() {
            runtime.run(ask ->
                    ask.parallel(List.of(cleaning("a", delayed(Duration.ofDays(1), "never")), logging("b1", "fail"))));

            assertThat(logged).containsExactly("b1", "fail", "cleaned a");
            assertThat(clock.now()).isEqualTo(START);
        }

        @Test
        void a_failure_that_a_branch_catches_cancels_nothing() {
            Story<Boolean> catching = ask -> ask.attempt(logging("fail")).isSuccess();

            var result = runtime.run(ask -> ask.<Object>parallel(List.of(catching, logging("b1", "b2"))));

            assertThat(result.outcome().orThrow()).containsExactly(false, "b2");
        }

        @Test
        void a_defect_in_a_branch_is_the_defect_of_the_story() {
            Story<String> broken = ask -> {
                throw new IllegalStateException("broken");
            };

            var result = runtime.run(ask -> ask.parallel(List.of(broken, logging("b1"))));

            assertThat(result.cause()).containsInstanceOf(IllegalStateException.class);
            assertThat(logged).isEmpty();
        }

        @Test
        void every_action_is_performed_by_the_thread_that_runs_the_story() {
            var threads = new ConcurrentLinkedQueue<Thread>();
            var watched = StoryRuntime.simulated(
                    ActionProcessors.none().with(LogCreate.class, (entry, session) -> {
                        threads.add(Thread.currentThread());
                        return Done.DONE;
                    }),
                    clock,
                    List.of());

            watched.run(ask -> ask.parallel(List.of(logging("a1", "a2"), logging("b1"))));

            assertThat(threads).hasSize(3).containsOnly(Thread.currentThread());
        }

        @Test
        void many_branches_and_deep_blocks_end() {
            var many = IntStream.range(0, 500).mapToObj(i -> logging("b" + i)).toList();

            assertThat(runtime.run(ask -> ask.parallel(many)).outcome().orThrow())
                    .hasSize(500);
            assertThat(runtime.run(deep(50)).outcome().orThrow()).isEqualTo(50);
        }

        private static Story<Integer> deep(int levels) {
            return levels == 0
                    ? ask -> 0
                    : ask -> ask.parallel(List.of(deep(levels - 1))).get(0) + 1;
        }
    }

    @Nested
    class Concurrently {

        private final StoryRuntime runtime = StoryRuntime.localBuilder()
                .process(LogCreate.class, ParallelTests.this::log)
                .build();

        private static Story<String> waiting(CountDownLatch begun) {
            return ask -> {
                begun.countDown();
                return ask.tell(delayed(Duration.ofDays(1), "never"));
            };
        }

        private static Story<String> failingAfter(CountDownLatch begun) {
            return ask -> {
                try {
                    begun.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return ask.tell(logging("fail"));
            };
        }

        private static void met(CyclicBarrier meeting) {
            try {
                meeting.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void branches_run_at_the_same_time_and_results_come_in_the_order_given() {
            var meeting = new CyclicBarrier(3);
            Story<String> meet = ask -> {
                met(meeting);
                return ask.guidNew();
            };

            var result = runtime.run(ask -> ask.<String>parallel(List.of(meet, logging("b"), meet, meet)));

            assertThat(result.outcome().orThrow()).hasSize(4).element(1).isEqualTo("b");
            assertThat(result.trace().steps())
                    .extracting(TraceStep::number)
                    .containsExactly("1.1.1", "1.2.1", "1.3.1", "1.4.1");
        }

        @Test
        void a_failing_branch_wakes_and_cancels_the_others_whose_finally_blocks_run_and_may_ask() {
            var begun = new CountDownLatch(2);

            var result = runtime.run(ask -> ask.parallel(
                    List.of(cleaning("a", waiting(begun)), failingAfter(begun), cleaning("c", waiting(begun)))));

            assertThat(result.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.error()).hasToString("Test::Log/Failed: fail"));
            assertThat(logged).containsExactlyInAnyOrder("fail", "cleaned a", "cleaned c");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }

        @Test
        void a_cancelled_branch_cancels_its_own_branches() {
            var begun = new CountDownLatch(2);
            Story<List<String>> inner =
                    ask -> ask.parallel(List.of(cleaning("x", waiting(begun)), cleaning("y", waiting(begun))));

            runtime.run(ask -> ask.<Object>parallel(List.of(inner, failingAfter(begun))));

            assertThat(logged).containsExactlyInAnyOrder("fail", "cleaned x", "cleaned y");
        }

        @Test
        void a_cancelled_attempt_tells_its_last_story_and_the_branch_goes_no_further() {
            var begun = new CountDownLatch(1);
            Story<String> attempting = ask -> {
                ask.attempt(waiting(begun), logging("last"));
                return ask.tell(logging("too late"));
            };

            runtime.run(ask -> ask.parallel(List.of(attempting, failingAfter(begun))));

            assertThat(logged).containsExactly("fail", "last");
        }

        @Test
        void an_override_within_a_branch_is_that_branch_s_alone() {
            var meeting = new CyclicBarrier(2);
            Story<Instant> now = ask -> {
                met(meeting);
                return ask.dateNow();
            };
            var later = START.plusSeconds(1);

            var result = runtime.run(ask -> ask.parallel(List.of(
                    branch -> branch.override(Overrides.of(DateNow.class, (asked, outer) -> START), now),
                    branch -> branch.override(Overrides.of(DateNow.class, (asked, outer) -> later), now))));

            assertThat(result.outcome().orThrow()).containsExactly(START, later);
            assertThat(result.trace().steps()).isEmpty();
        }

        @Test
        void many_branches_and_deep_blocks_end() {
            var many = IntStream.range(0, 500).mapToObj(i -> logging("b" + i)).toList();

            assertThat(runtime.run(ask -> ask.parallel(many)).outcome().orThrow())
                    .hasSize(500);
            assertThat(runtime.run(InRounds.deep(200)).outcome().orThrow()).isEqualTo(200);
        }
    }
}
