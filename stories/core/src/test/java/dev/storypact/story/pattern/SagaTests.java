package dev.storypact.story.pattern;

import static dev.storypact.story.pattern.SimulatedServices.dataOf;
import static dev.storypact.story.pattern.SimulatedServices.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.action.StoryErrorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SagaTests {

    record Work(String name) implements Action<Done> {
        static final StoryErrorType FAILED = StoryErrorType.permanent("Test::Work/Failed");

        @Override
        public String type() {
            return "Test::Work";
        }

        @Override
        public ResultType<Done> resultType() {
            return ResultType.done();
        }

        @Override
        public List<StoryErrorType> errorTypes() {
            return List.of(FAILED);
        }
    }

    private final List<String> done = new ArrayList<>();
    private final Set<String> failing = new TreeSet<>();
    private final SimulatedServices services = new SimulatedServices().performing(Work.class, (work, session) -> {
        done.add(work.name());
        if (failing.contains(work.name())) {
            throw Work.FAILED.exception(work, work.name() + " is broken");
        }
        return Done.DONE;
    });

    private static Story<String> work(String name) {
        return ask -> {
            ask.perform(new Work(name));
            return name;
        };
    }

    /** A saga of that many steps, of which those in the set have no compensation. */
    private static Saga<Integer> saga(int steps, Set<Integer> uncompensated) {
        return Saga.of((ask, saga) -> {
            for (int i = 1; i <= steps; i++) {
                if (uncompensated.contains(i)) {
                    saga.step("step " + i, work("do " + i));
                } else {
                    saga.step("step " + i, work("do " + i), result -> work("un" + result));
                }
            }
            return steps;
        });
    }

    @Test
    void a_saga_whose_steps_all_complete_compensates_nothing() {
        assertThat(services.told(saga(3, Set.of()))).isEqualTo(3);
        assertThat(done).containsExactly("do 1", "do 2", "do 3");
        assertThat(services.simulation().published()).isEmpty();
    }

    @Test
    void for_every_failing_step_the_compensations_are_exactly_the_completed_steps_in_reverse() {
        var random = new SplittableRandom(4);
        for (int steps = 1; steps <= 8; steps++) {
            for (int failingStep = 1; failingStep <= steps; failingStep++) {
                var uncompensated = new TreeSet<Integer>();
                var expected = new ArrayList<String>();
                failing.clear();
                failing.add("do " + failingStep);
                for (int i = 1; i < failingStep; i++) {
                    if (random.nextInt(4) == 0) {
                        uncompensated.add(i);
                    } else {
                        expected.add("undo " + i);
                    }
                    if (random.nextInt(3) == 0) {
                        failing.add("undo " + i);
                    }
                }
                Collections.reverse(expected);
                done.clear();

                var outcome = services.run(saga(steps, uncompensated)).outcome();

                assertThat(done.subList(failingStep, done.size())).isEqualTo(expected);
                assertThat(outcome).isInstanceOfSatisfying(Outcome.Failure.class, failure -> {
                    assertThat(failure.error().type()).isEqualTo("Test::Work/Failed");
                    assertThat(failure.error().message()).startsWith("do ");
                });
            }
        }
    }

    @Test
    void errors_of_compensations_are_kept_with_the_first_error() {
        failing.addAll(List.of("do 4", "undo 1", "undo 3"));

        var result = services.run(saga(4, Set.of()));

        assertThat(done).containsExactly("do 1", "do 2", "do 3", "do 4", "undo 3", "undo 2", "undo 1");
        assertThat(result.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Failure.class,
                        failure -> assertThat(failure.error())
                                .hasToString(
                                        "Test::Work/Failed: do 4 is broken; also, compensating the step 'step 3' failed:"
                                                + " Test::Work/Failed: undo 3 is broken; also, compensating the step 'step 1' failed:"
                                                + " Test::Work/Failed: undo 1 is broken"));
        assertThat(result.cause().orElseThrow().getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly(
                        "Saga/CompensationFailed: compensating the step 'step 3' failed: Test::Work/Failed: undo 3 is broken",
                        "Saga/CompensationFailed: compensating the step 'step 1' failed: Test::Work/Failed: undo 1 is broken");
    }

    @Test
    void a_defect_between_steps_compensates_too() {
        Story<String> broken = Saga.of((ask, saga) -> {
            saga.step("step 1", work("do 1"), result -> work("un" + result));
            throw new IllegalStateException("defect");
        });

        var result = services.run(broken);

        assertThat(done).containsExactly("do 1", "undo 1");
        assertThat(result.cause()).containsInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_saga_in_a_cancelled_branch_compensates() {
        failing.add("fail");
        Story<String> slow = Saga.of((ask, saga) -> {
            saga.step("step 1", work("do 1"), result -> work("un" + result));
            ask.platformDelay(java.time.Duration.ofHours(1));
            return saga.step("step 2", work("do 2"));
        });
        Story<String> failingLater = ask -> {
            ask.guidNew();
            ask.guidNew();
            return ask.tell(work("fail"));
        };

        var outcome =
                services.run(ask -> ask.parallel(List.of(slow, failingLater))).outcome();

        assertThat(outcome.isSuccess()).isFalse();
        assertThat(done).containsExactly("do 1", "fail", "undo 1");
    }

    @Test
    void a_saga_can_publish_how_it_completes() {
        services.told(saga(2, Set.of()).publishingTo("saga-events", "saga-1"));

        assertThat(services.typesOn("saga-events"))
                .containsExactly(
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_STEP_STARTED",
                        "SAGA_STEP_COMPLETED",
                        "SAGA_COMPLETED");
        assertThat(services.published("saga-events"))
                .extracting(SimulatedServices::dataOf)
                .startsWith(
                        json("{'sagaId':'saga-1','step':'step 1'}"),
                        json("{'sagaId':'saga-1','step':'step 1','result':'do 1'}"))
                .endsWith(json("{'sagaId':'saga-1','completedSteps':['step 1','step 2']}"));
    }

    @Test
    void a_saga_can_publish_how_it_fails() {
        failing.add("do 3");

        services.run(saga(3, Set.of(1)).publishingTo("saga-events", "saga-1"));

        assertThat(services.typesOn("saga-events").subList(5, 7)).containsExactly("SAGA_COMPENSATION", "SAGA_FAILED");
        assertThat(dataOf(services.published("saga-events").get(5)))
                .isEqualTo(json("{'sagaId':'saga-1','step':'step 2'}"));
        assertThat(dataOf(services.published("saga-events").get(6)))
                .isEqualTo(json("{'sagaId':'saga-1','error':'Test::Work/Failed: do 3 is broken'}"));
    }

    @Test
    void a_bus_that_fails_keeps_no_compensation_from_being_told() {
        failing.add("do 3");
        services.performing(EventBusSendMessages.class, (send, session) -> {
            if (send.eventBusMessages().get(0).type().orElse("").equals("SAGA_COMPENSATION")) {
                throw EventBusSendMessages.SERVICE_UNAVAILABLE.exception(send, "down");
            }
            return Done.DONE;
        });

        services.run(saga(3, Set.of()).publishingTo("saga-events", "saga-1"));

        assertThat(done).endsWith("undo 2", "undo 1");
    }
}
