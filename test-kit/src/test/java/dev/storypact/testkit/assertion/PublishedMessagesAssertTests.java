package dev.storypact.testkit.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.fixture.Scopes;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PublishedMessagesAssertTests {

    private static final Story<Done> PUBLISH = Story.of(ask -> {
        ask.eventBusSendMessages("numbers", List.of(EventBusMessage.of("ONE", 1), EventBusMessage.of("TWO", 2)));
        ask.eventBusSendMessage("others", EventBusMessage.of(3));
    });

    private static final String FOUND = """
          found:     ONE to 'numbers' 1
                     TWO to 'numbers' 2
        """;

    private static final String STEPS = """
          steps:       1  Context::List -> {}
                     > 2  EventBus::SendMessages {"eventBusName":"numbers","eventBusMessages":[{"type":"ONE","data":1,"metadata":{}},\
        {"type":"TWO","data":2,"metadata":{}}],"context":{}} -> nothing
                       3  Context::List -> {}
                     > 4  EventBus::SendMessages {"eventBusName":"others","eventBusMessages":[{"data":3,"metadata":{}}],"context":{}} -> nothing\
        """;

    private static PublishedMessagesAssert<StoryRunAssert<Done>> messages() {
        return assertThat(Scopes.withoutSchemas().tester().tell(PUBLISH)).publishedTo("numbers");
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
    }

    @Test
    void there_are_so_many_messages() {
        messages().hasSize(2).and().publishedTo("others").exactlyOneMessage();
        assertFails(() -> messages().hasSize(3), """
            the story published 2 messages to 'numbers'
              expected:  exactly 3 messages
            """ + FOUND + STEPS);
        assertFails(() -> messages().exactlyOneMessage(), """
            the story published 2 messages to 'numbers'
              expected:  exactly one message
            """ + FOUND + STEPS);
    }

    @Test
    void each_message_is_reached_by_its_place() {
        messages().message(0).hasType("ONE").messages().message(1).hasData("", 2);
        assertFails(() -> messages().message(2), """
            the story published 2 messages to 'numbers'
              expected:  a message at the place 2, counted from 0
            """ + FOUND + STEPS);
    }

    @Test
    void messages_are_reached_by_their_type() {
        messages().ofType("TWO").exactlyOneMessage().hasData("", 2);
        assertFails(() -> messages().ofType("TO"), """
            the story published no message of type 'TO' to 'numbers'
              expected:  at least one message of type 'TO'
            """ + FOUND + """
              nearest:   the type 'TWO'
            """ + STEPS);
        assertFails(() -> messages().ofType("TWO").hasSize(2), """
            the story published 1 message of type 'TWO' to 'numbers'
              expected:  exactly 2 messages
              found:     TWO to 'numbers' 2
            """ + STEPS);
    }

    @Test
    void a_message_may_have_no_type() {
        assertFails(
                () -> assertThat(Scopes.withoutSchemas().tester().tell(PUBLISH))
                        .publishedTo("others")
                        .hasSize(2),
                """
                    the story published 1 message to 'others'
                      expected:  exactly 2 messages
                      found:     a message without type to 'others' 3
                    """ + STEPS);
    }
}
