package dev.storypact.docs.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;

class CreateUserSnapshotTests {

    // #region snapshot
    @StoryTest
    void asks_as_it_always_did(StoryTester tester) {
        var run = tester.tell(Users.createUser(new CreateUserInput("ada@example.com", "Ada")));

        assertThat(run).matchesSnapshot();
    }
    // #endregion
}
