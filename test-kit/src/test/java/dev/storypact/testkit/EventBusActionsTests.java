package dev.storypact.testkit;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.contextProvide;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.fixture.Scopes;
import dev.storypact.testkit.internal.recording.TesterScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tests of the page on EventBus actions, one by one: as a generator, by the fluent stepper, and told. */
class EventBusActionsTests {

    record UserContext(String id) {}

    private static final ContextKey<UserContext> USER_CONTEXT = ContextKey.of("userContext", UserContext.class);

    private final TesterScope scope = Scopes.withoutSchemas();
    private final StoryTester tester = scope.tester();

    @AfterEach
    void nothing_is_left_open() {
        scope.verify();
        scope.close(true);
    }

    private static Story<Done> publishEvent() {
        return Story.of(ask -> ask.eventBusSendMessages(
                "test-events", List.of(EventBusMessage.of("TEST_EVENT", Map.of("test", true)))));
    }

    private static Story<Done> publishWithContext() {
        return Story.of(ask -> {
            ask.contextProvide(USER_CONTEXT, new UserContext("user123"));

            ask.eventBusSendMessages("test-events", List.of(EventBusMessage.of("test")));
        });
    }

    @Test
    void publishes_single_event_as_a_generator() {
        var story = tester.step(publishEvent());

        // First yield: get context
        var contextAction = story.next().action();
        assertThat(contextAction.type()).isEqualTo("Context::List");

        // Provide context; second yield: send messages
        var sendAction = story.next(Map.of()).action(EventBusSendMessages.class);
        assertThat(sendAction.type()).isEqualTo("EventBus::SendMessages");
        assertThat(sendAction.eventBusName()).isEqualTo("test-events");
        assertThat(sendAction.eventBusMessages()).hasSize(1);

        assertThat(story.next().isDone()).isTrue();
    }

    @Test
    void publishes_single_event_step_by_step() {
        tester.step(publishEvent())
                .asks(contextList())
                .answer(Map.of())
                .asks(eventBusSendMessages("test-events").withMessages(1))
                .answerNothing()
                .returnsNothing();
    }

    @Test
    void publishes_single_event() {
        var run = tester.tell(publishEvent());

        assertThat(run)
                .askedExactly(contextList(), eventBusSendMessages("test-events").withMessages(1));
        assertThat(run)
                .publishedTo("test-events")
                .exactlyOneMessage()
                .hasType("TEST_EVENT")
                .hasData("/test", true);
    }

    @Test
    void includes_context_in_messages_step_by_step() {
        var context = Map.<String, Object>of("userContext", new UserContext("user123"));

        var run = tester.step(publishWithContext())
                .asks(contextProvide(USER_CONTEXT))
                .answerNothing()
                .asks(contextList())
                .answer(context)
                .asks(eventBusSendMessages("test-events"))
                .answerNothing()
                .run();

        assertThat(run)
                .publishedTo("test-events")
                .exactlyOneMessage()
                .hasContext("userContext", Map.of("id", "user123"));
    }

    @Test
    void includes_context_in_messages() {
        var run = tester.tell(publishWithContext());

        // Context is automatically included with messages
        assertThat(run)
                .publishedTo("test-events")
                .exactlyOneMessage()
                .hasContext("userContext", Map.of("id", "user123"));
    }
}
