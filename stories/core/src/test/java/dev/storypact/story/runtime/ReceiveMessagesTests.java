package dev.storypact.story.runtime;

import static dev.storypact.story.runtime.Messages.publishing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.Story;
import dev.storypact.story.action.ActionJson;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.EventFilter;
import dev.storypact.story.message.StoryJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceiveMessagesTests {

    private static final EventFilter NEWS = EventFilter.type("NEWS");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Story<List<String>> receiving(int max, Duration wait) {
        return ask -> texts(ask.eventBusReceiveMessages("news", NEWS, max, wait));
    }

    private static List<String> texts(List<? extends EventBusMessage<JsonNode>> messages) {
        return messages.stream().map(message -> message.data().asString()).toList();
    }

    private static EventBusMessage<String> news(String text) {
        return EventBusMessage.of("NEWS", text);
    }

    @Nested
    class On_the_local_bus {

        private final RingingClock clock = new RingingClock();
        private final StoryRuntime runtime =
                StoryRuntime.localBuilder().clock(clock).eventBuses("news").build();

        @Test
        void a_story_receives_what_was_published_since_it_first_asked_each_message_once() {
            runtime.run(publishing("news", news("before")));

            var outcome = runtime.run(ask -> {
                        ask.eventBusReceiveMessages("news", NEWS, 1, Duration.ZERO);
                        ask.eventBusSendMessages(
                                "news",
                                List.of(news("one"), EventBusMessage.of("OTHER", "no"), news("two"), news("three")));
                        var first = ask.tell(receiving(2, MINUTE));
                        var second = ask.tell(receiving(2, MINUTE));
                        return List.of(first, second, ask.tell(receiving(2, Duration.ZERO)));
                    })
                    .outcome();

            assertThat(outcome.orThrow()).isEqualTo(List.of(List.of("one", "two"), List.of("three"), List.of()));
        }

        @Test
        void two_tellings_take_nothing_from_each_other() {
            var outcome = runtime.run(ask -> {
                        ask.eventBusReceiveMessages("news", NEWS, 1, Duration.ZERO);
                        ask.eventBusSendMessage("news", news("one"));
                        var other = runtime.run(receiving(1, Duration.ZERO))
                                .outcome()
                                .orThrow();
                        return List.of(other, ask.tell(receiving(1, Duration.ZERO)));
                    })
                    .outcome();

            assertThat(outcome.orThrow()).isEqualTo(List.of(List.of(), List.of("one")));
        }

        @Test
        void a_waiting_story_goes_on_with_the_first_message()
                throws InterruptedException, ExecutionException, TimeoutException {
            var waiting = CompletableFuture.supplyAsync(
                    () -> runtime.run(receiving(10, MINUTE)).outcome().orThrow());
            clock.awaitAlarm(MINUTE);
            runtime.run(publishing("news", news("hello")));

            assertThat(waiting.get(20, TimeUnit.SECONDS)).containsExactly("hello");
        }

        @Test
        void a_wait_in_which_nothing_comes_ends_with_nothing()
                throws InterruptedException, ExecutionException, TimeoutException {
            var waiting = CompletableFuture.supplyAsync(
                    () -> runtime.run(receiving(10, MINUTE)).outcome().orThrow());
            clock.ring(MINUTE);

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEmpty();
        }

        @Test
        void an_unknown_bus_fails_the_action() {
            var outcome = runtime.run(ask -> ask.eventBusReceiveMessages("olds", NEWS, 1, Duration.ZERO))
                    .outcome();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.error())
                                    .hasToString("EventBus::ReceiveMessages/BusNotFound: there is no event bus 'olds',"
                                            + " there are [news]: declare it, or correct the name"));
        }
    }

    @Nested
    class In_a_simulation {

        private final Simulation simulation = Simulation.startingAt(Instant.parse("2026-01-01T00:00:00Z"), Map.of());
        private final StoryRuntime runtime =
                StoryRuntime.simulated(simulation.processors(), simulation.clock(), List.of());

        @Test
        void a_story_receives_what_was_published_in_that_world_each_message_once() {
            runtime.run(publishing("news", news("one"), EventBusMessage.of("OTHER", "no"), news("two")));

            var outcome = runtime.run(ask -> List.of(ask.tell(receiving(1, MINUTE)), ask.tell(receiving(5, MINUTE))))
                    .outcome();

            assertThat(outcome.orThrow()).isEqualTo(List.of(List.of("one"), List.of("two")));
            assertThat(simulation.clock().now()).isEqualTo("2026-01-01T00:00:00Z");
        }

        @Test
        void a_wait_in_which_nothing_comes_passes_at_once_by_the_clock() {
            var outcome = runtime.run(receiving(1, MINUTE)).outcome();

            assertThat(outcome.orThrow()).isEmpty();
            assertThat(simulation.clock().now()).isEqualTo("2026-01-01T00:01:00Z");
        }
    }

    @Test
    void the_action_is_json_with_its_filter_as_it_prints_itself() {
        var action = new EventBusReceiveMessages("news", NEWS, 1, MINUTE);

        assertThat(ActionJson.toTree(action)).isEqualTo(StoryJson.parse("""
                {"type": "EventBus::ReceiveMessages",
                 "payload": {"eventBusName": "news", "max": 1, "maxWait": "PT1M", "filter": "type = NEWS"}}"""));
    }

    @Test
    void a_recorded_answer_is_read_back() {
        var messages = List.of(EventBusMessage.of("NEWS", StoryJson.parse("{\"n\":1.50}"))
                .withSource("desk")
                .withMetadata("eventId", "e-1"));
        var action = new EventBusReceiveMessages("news", NEWS, 1, MINUTE);

        var read = action.resultType().decode(StoryJson.toTree(messages));

        assertThat(read).isEqualTo(messages);
    }
}
