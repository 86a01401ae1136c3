package dev.storypact.testkit.internal.recording;

import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.fixture.Scopes;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test that took too long shows the story that went on last, wherever that was told. */
class TimedOutStoryTests {

    private static final Story<Done> THREE_TIMES = Story.of(ask -> {
        for (int i = 0; i < 3; i++) {
            ask.dateNow();
        }
    });

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();

    @AfterEach
    void unwinds_what_was_stepped() {
        scope.close(false);
    }

    private String timedOut() {
        return String.valueOf(scope.withSteps(new TimeoutException("too late")).getMessage());
    }

    @Test
    void without_a_story_there_is_nothing_to_show() {
        assertThat(timedOut()).isEqualTo("too late");
    }

    @Test
    void that_of_a_service_of_a_world() {
        tester.tell(THREE_TIMES.named("before")).result();
        tester.world().service("billing").tell(THREE_TIMES.named("charge")).result();

        assertThat(timedOut()).startsWith("""
            too late
              found:    story 'charge' asked 3 times; at last it went round and round with Date::Now
              steps:      1  Date::Now -> "2026-01-01T00:00:00Z"
            """);
    }

    @Test
    void that_which_was_told_after_another_was_stepped() {
        tester.step(THREE_TIMES.named("stepped")).asks(dateNow());
        tester.tell(THREE_TIMES.named("told")).result();

        assertThat(timedOut()).contains("found:    story 'told' asked 3 times");
    }

    @Test
    void that_which_was_stepped_after_another_was_told() {
        var stepper = tester.step(THREE_TIMES.named("stepped")).next();
        tester.tell(THREE_TIMES.named("told")).result();
        stepper.next(Instant.EPOCH).next(Instant.EPOCH);

        assertThat(timedOut()).contains("found:    story 'stepped' asked 2 times");
    }

    @Test
    void that_of_a_handler_and_then_the_one_that_goes_on_behind_it() {
        var world = tester.world();
        world.subscribe("mailer", Subscription.on("orders").named("mail").handle(event -> THREE_TIMES));
        world.service("shop")
                .tell(Story.of(ask -> ask.eventBusSendMessage("orders", EventBusMessage.of("PLACED", 1)))
                        .named("place"));
        assertThat(timedOut()).contains("found:    story 'place' asked 2 times");

        world.settle();
        assertThat(timedOut()).contains("found:    story 'mail' asked 3 times");
    }
}
