package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Overrides;
import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.StoryErrorType;
import dev.storypact.story.message.EventBusMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cancelling a branch reaches the blocks within it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class NestedCancellationTests {

    private static final StoryErrorType SOLD_OUT = StoryErrorType.permanent("Orders/SoldOut");

    /** Asks on and on; cleans up when it is cancelled. */
    private static Story<Done> asking(CountDownLatch begun, String item) {
        return Story.of(ask -> {
            ask.guidNew();
            begun.countDown();
            try {
                while (true) {
                    ask.guidNew();
                }
            } finally {
                ask.keyValueStoreUpsert("cleaned", Map.of("id", item));
            }
        });
    }

    private static Story<Done> failingAfter(CountDownLatch begun) {
        return Story.of(ask -> {
            awaited(begun);
            throw ask.errorThrow(SOLD_OUT, "none is left");
        });
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_failing_branch_cancels_the_blocks_within_the_others() {
        var begun = new CountDownLatch(2);
        Story<Done> nested = Story.of(ask -> ask.parallel(List.of(asking(begun, "a"), asking(begun, "b"))));

        var result = StoryRuntime.local().run(ask -> {
            ask.attempt(Story.of(all -> all.parallel(List.of(nested, failingAfter(begun)))));
            return ask.keyValueStoreGetAll("cleaned", Map.class).size();
        });

        assertThat(result.outcome().orThrow()).isEqualTo(2);
    }

    @Test
    void an_attempt_within_a_nested_block_does_not_swallow_the_cancellation() {
        var begun = new CountDownLatch(1);
        Story<Done> waiting = Story.of(ask -> {
            begun.countDown();
            ask.attempt(Story.of(inner -> inner.platformDelay(Duration.ofMinutes(5))));
            ask.keyValueStoreUpsert("after", Map.of("id", "too late"));
        });
        Story<Done> nested = Story.of(ask -> ask.parallel(List.of(waiting)));

        var result = StoryRuntime.local().run(ask -> {
            ask.attempt(Story.of(all -> all.parallel(List.of(nested, failingAfter(begun)))));
            return ask.keyValueStoreGetAll("after", Map.class);
        });

        assertThat(result.outcome().orThrow()).isEmpty();
    }

    @Test
    void a_block_within_a_finally_block_of_a_cancelled_branch_is_told() {
        var begun = new CountDownLatch(1);
        Story<Done> cleaning = Story.of(ask -> {
            try {
                while (true) {
                    ask.guidNew();
                    begun.countDown();
                }
            } finally {
                ask.parallel(List.of(
                        Story.of(one -> one.keyValueStoreUpsert("cleaned", Map.of("id", "1"))),
                        Story.of(two -> two.keyValueStoreUpsert("cleaned", Map.of("id", "2")))));
            }
        });

        var result = StoryRuntime.local().run(ask -> {
            ask.attempt(Story.of(all -> all.parallel(List.of(cleaning, failingAfter(begun)))));
            return ask.keyValueStoreGetAll("cleaned", Map.class).size();
        });

        assertThat(result.outcome().orThrow()).isEqualTo(2);
    }

    @Test
    void a_time_limit_ends_a_handler_in_its_nested_block() {
        var begun = new CountDownLatch(2);
        var subscription = Subscription.on("numbers")
                .named("loop")
                .handle(event -> Story.of(ask -> ask.parallel(List.of(asking(begun, "a"), asking(begun, "b")))))
                .timeLimit(Duration.ofMillis(200))
                .retrying(RetryPolicy.never());
        var runtime = StoryRuntime.localBuilder().subscribe(subscription).build();

        runtime.run(Story.of(ask -> ask.eventBusSendMessage("numbers", EventBusMessage.of(1))));
        awaited(begun);
        var undelivered = runtime.localEventBus().orElseThrow().close(Duration.ofSeconds(20));

        assertThat(undelivered).isEmpty();
        assertThat(runtime.localEventBus().orElseThrow().counts().lost()).isEqualTo(1);
    }

    @Test
    void the_last_story_of_an_attempt_is_told_when_its_branch_is_cancelled() {
        var begun = new CountDownLatch(1);
        Story<Done> attempting = Story.of(ask -> {
            ask.guidNew();
            begun.countDown();
            ask.attempt(
                    Story.of(inner -> inner.platformDelay(Duration.ofMinutes(5))),
                    Story.of(last -> last.keyValueStoreUpsert("cleaned", Map.of("id", "last"))));
            ask.keyValueStoreUpsert("cleaned", Map.of("id", "too late"));
        });

        var result = StoryRuntime.local().run(ask -> {
            ask.attempt(Story.of(all -> all.parallel(List.of(attempting, failingAfter(begun)))));
            return ask.keyValueStoreGetAll("cleaned", Map.class);
        });

        assertThat(result.outcome().orThrow()).isEqualTo(List.of(Map.of("id", "last")));
    }

    @Test
    void an_override_sees_the_actions_of_concurrent_branches() {
        Story<String> guid = ask -> ask.guidNew();

        var result = StoryRuntime.local()
                .run(ask -> ask.override(
                        Overrides.of(GuidNew.class, (action, outer) -> "overridden"),
                        inside -> inside.parallel(List.of(guid, guid))));

        assertThat(result.outcome().orThrow()).containsExactly("overridden", "overridden");
    }
}
