package dev.storypact.story.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page's section "Testing": its own tests, told by the runtime and read from the trace. */
class EventBusActionsTests {

    record User(String id) {}

    static final ContextKey<User> USER_CONTEXT = ContextKey.of("user", User.class);

    private final SimulatedServices services = new SimulatedServices();

    @Test
    void publishes_single_event() {
        Story<Done> publishEvent = Story.of(ask -> ask.eventBusSendMessages(
                "test-events", List.of(EventBusMessage.of("TEST_EVENT", Map.of("test", true)))));

        var steps = services.run(publishEvent).trace().steps();

        assertThat(steps).hasSize(2);
        // First step: get context
        assertThat(steps.get(0).action().type()).isEqualTo("Context::List");

        // Second step: send messages
        assertThat(steps.get(1).action().type()).isEqualTo("EventBus::SendMessages");
        assertThat(steps.get(1).action()).isInstanceOfSatisfying(EventBusSendMessages.class, sendAction -> {
            assertThat(sendAction.eventBusName()).isEqualTo("test-events");
            assertThat(sendAction.eventBusMessages()).hasSize(1);
        });
    }

    @Test
    void includes_context_in_messages() {
        Story<Done> publishWithContext = Story.of(ask -> {
            ask.contextProvide(USER_CONTEXT, new User("user123"));

            ask.eventBusSendMessages("test-events", List.of(EventBusMessage.of("test")));
        });

        services.told(publishWithContext);

        // Context is automatically included with messages
        var published = services.onlyMessageOn("test-events");
        assertThat(published.message().type()).isEmpty();
        assertThat(published.context()).containsOnly(Map.entry("user", SimulatedServices.json("{'id':'user123'}")));
    }
}
