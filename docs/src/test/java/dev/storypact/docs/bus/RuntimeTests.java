package dev.storypact.docs.bus;

import static dev.storypact.testkit.matcher.StoryActions.action;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.docs.bus.Parcels.Parcel;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.StoryRuntime;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeTests {

    // #region local
    @Test
    void a_service_runs_with_nothing_around_it() {
        var runtime = StoryRuntime.localBuilder()
                .subscribe(Parcels.labelling())
                .queueCapacity(1_000)
                .deduplicationWindow(Duration.ofMinutes(5))
                .build();

        runtime.run(Story.of(ask -> ask.eventBusSendMessages(
                "parcel-events",
                List.of(
                        EventBusMessage.of("PARCEL_PACKED", new Parcel("p-1"))
                                .withGroupId("line-1")
                                .withDeduplicationId("p-1"),
                        EventBusMessage.of("PARCEL_PACKED", new Parcel("p-1"))
                                .withGroupId("line-1")
                                .withDeduplicationId("p-1")))));
        var undelivered = runtime.localEventBus().orElseThrow().close(Duration.ofSeconds(10));

        assertThat(undelivered).isEmpty();
        assertThat(runtime.localEventBus().orElseThrow().counts().handled()).isEqualTo(1);
        assertThat(runtime.localEventBus().orElseThrow().counts().duplicates()).isEqualTo(1);
    }
    // #endregion

    // #region processor
    @Test
    void an_own_action_needs_one_processor() {
        var runtime = StoryRuntime.localBuilder()
                .process(WeighParcel.class, (weigh, session) -> 1.25)
                .build();

        var kilograms = runtime.run(ask -> ask.perform(new WeighParcel("p-1")));

        assertThat(kilograms.outcome().orThrow()).isEqualTo(1.25);
        runtime.close();
    }
    // #endregion

    // #region own-action-test
    @StoryTest
    void an_own_action_is_answered_and_fails_as_any_other(StoryTester tester) {
        Story<Double> weighing = ask ->
                ask.retry(RetryPolicy.fixed(2, Duration.ofSeconds(1)), again -> again.perform(new WeighParcel("p-1")));

        var run = tester.answer(action(WeighParcel.class), 1.25)
                .failingNth(1, action(WeighParcel.class), WeighParcel.SCALES_BUSY)
                .tell(weighing);

        assertThat(run).returned(1.25).askedTimes(2, action(WeighParcel.class));
    }
    // #endregion
}
