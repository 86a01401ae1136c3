package dev.storypact.testkit.internal.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.testkit.StoryTestError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SteppedStoryTests {

    private final TestErrors errors = new TestErrors();
    private final StepLog log = new StepLog();
    private final SimulatedWorld world = new SimulatedWorld(Optional.empty(), errors);
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    private <R> SteppedStory<R> stepped(Story<R> story) {
        return new SteppedStory<>(story, world, log, errors);
    }

    @Test
    void an_abandoned_story_is_unwound_and_what_it_asks_then_is_refused() {
        var story = stepped(Story.of(ask -> {
            try {
                ask.guidNew();
            } finally {
                seen.add("finally");
                assertThatThrownBy(ask::dateNow).isInstanceOf(StoryUnwound.class);
                seen.add("refused");
            }
        }));

        story.start();
        story.close();

        assertThat(seen).containsExactly("finally", "refused");
        assertThat(story.position().told()).isEqualTo("it was unwound, or ended by an error");
    }

    @Test
    void a_story_that_catches_everything_is_unwound_all_the_same() {
        var story = stepped(Story.of(ask -> {
            for (int i = 0; i < 3; i++) {
                try {
                    ask.guidNew();
                } catch (Throwable e) {
                    seen.add(e.getClass().getSimpleName());
                }
            }
        }));

        story.start();
        story.close();

        assertThat(seen).containsExactly("StoryUnwound", "StoryUnwound", "StoryUnwound");
    }

    @Test
    void an_error_while_a_story_is_unwound_is_not_lost() {
        var story = stepped(Story.of(ask -> {
            try {
                ask.guidNew();
            } finally {
                failInFinally();
            }
        }));

        story.start();

        assertThatThrownBy(story::close).isInstanceOf(AssertionError.class).hasMessage("not cleaned up");
    }

    private static void failInFinally() {
        throw new AssertionError("not cleaned up");
    }

    @Test
    void a_story_that_was_never_started_or_has_ended_needs_no_unwinding() {
        var unstarted = stepped(Story.of(ask -> seen.add("started")));
        var ended = stepped(Story.of(ask -> seen.add("told")));
        ended.start();

        assertThatCode(() -> {
                    unstarted.close();
                    ended.close();
                    ended.close();
                })
                .doesNotThrowAnyException();
        assertThat(seen).containsExactly("told");
    }

    @Test
    void no_thread_is_left_in_a_story() throws InterruptedException {
        var threads = Collections.synchronizedList(new ArrayList<Thread>());
        var stories = new ArrayList<SteppedStory<Done>>();
        for (int i = 0; i < 20; i++) {
            var story = stepped(Story.of(ask -> {
                threads.add(Thread.currentThread());
                ask.guidNew();
            }));
            stories.add(story);
            story.start();
        }
        assertThat(threads).allMatch(thread -> thread.getName().equals("storypact-stepper-story"));

        stories.forEach(SteppedStory::close);

        for (var thread : threads) {
            while (thread.isAlive() && thread.getName().equals("storypact-stepper-story")) {
                thread.join(1);
            }
        }
        assertThat(threads).hasSize(20).allMatch(Thread::isDaemon);
    }

    @Test
    void a_test_that_is_interrupted_stops_waiting_and_the_story_ends() throws InterruptedException {
        var running = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var story = stepped(Story.of(ask -> {
            running.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                seen.add("interrupted");
            }
        }));
        var tester = Thread.currentThread();
        var interrupter = new Thread(() -> {
            awaitUninterruptibly(running);
            tester.interrupt();
        });
        interrupter.start();

        assertThatThrownBy(story::start).isInstanceOf(StoryTestError.class).hasMessage("""
                the story ran when the test that waits for it was interrupted
                  steps:    none""");

        assertThat(Thread.interrupted()).isTrue();
        interrupter.join();
        story.close();
        assertThat(seen).containsExactly("interrupted");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
