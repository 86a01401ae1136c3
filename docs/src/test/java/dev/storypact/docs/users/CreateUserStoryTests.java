package dev.storypact.docs.users;

import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.keyValueStoreUpsert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.explore.ExploreFaults;
import java.util.Map;

class CreateUserStoryTests {

    private static final CreateUserInput ADA = new CreateUserInput("ada@example.com", "Ada");

    // #region tell
    @StoryTest
    void publishes_user_created(StoryTester tester) {
        var run = tester.at("2026-01-01T00:00:00Z").tell(Users.createUser(ADA));

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
    // #endregion

    // #region failing
    @StoryTest
    void publishes_nothing_when_the_user_could_not_be_stored(StoryTester tester) {
        var run = tester.failing(keyValueStoreUpsert("users"), KeyValueStoreUpsert.SERVICE_UNAVAILABLE)
                .tell(Users.createUser(ADA));

        assertThat(run).failedWith(KeyValueStoreUpsert.SERVICE_UNAVAILABLE).publishedNothing();
    }
    // #endregion

    // #region explore
    @StoryTest
    @ExploreFaults
    void a_user_that_is_announced_is_stored(StoryTester tester) {
        var run = tester.tell(Users.createUser(ADA));

        if (run.outcome().isSuccess()) {
            assertThat(run).publishedTo("user-events").exactlyOneMessage();
        }
        run.published()
                .forEach(announced -> assertThat(tester.stored("users"))
                        .containsKey(announced.message().data().get("userId").asString()));
    }
    // #endregion

    // #region step
    @StoryTest
    void lists_the_context_before_it_sends(StoryTester tester) {
        tester.step(publishTestEvent())
                .asks(contextList())
                .answer(Map.of())
                .asks(eventBusSendMessages("test-events").withMessages(1))
                .answerNothing()
                .returnsNothing();
    }
    // #endregion

    // #region publish-test-event
    static Story<Done> publishTestEvent() {
        return Story.of(
                ask -> ask.eventBusSendMessage("test-events", EventBusMessage.of("TEST_EVENT", Map.of("test", true))));
    }
    // #endregion
}
