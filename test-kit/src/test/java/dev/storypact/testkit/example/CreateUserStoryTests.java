package dev.storypact.testkit.example;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.Map;

class CreateUserStoryTests {

    @StoryTest
    void publishes_user_created(StoryTester tester) {
        var run =
                tester.at("2026-01-01T00:00:00Z").tell(Users.createUser(new CreateUserInput("ada@example.com", "Ada")));

        assertThat(run).succeeded();
        assertThat(run)
                .publishedTo("user-events")
                .exactlyOneMessage()
                .hasType("USER_CREATED")
                .hasSource("user-service")
                .hasMetadata("version", "1.0")
                .hasData("/email", "ada@example.com")
                .conformsToSchema();
    }

    @StoryTest
    void lists_the_context_before_it_sends(StoryTester tester) {
        tester.step(publishTestEvent())
                .asks(contextList())
                .answer(Map.of())
                .asks(eventBusSendMessages("test-events").withMessages(1))
                .answerNothing()
                .returnsNothing();
    }

    private static Story<Done> publishTestEvent() {
        return Story.of(
                ask -> ask.eventBusSendMessage("test-events", EventBusMessage.of("TEST_EVENT", Map.of("test", true))));
    }
}
