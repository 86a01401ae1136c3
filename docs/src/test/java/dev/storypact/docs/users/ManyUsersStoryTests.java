package dev.storypact.docs.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.stream.Stream;

class ManyUsersStoryTests {

    // #region files
    @StoryTest
    @ForEach("classpath:visitors/*.json")
    void announces_each_visitor(StoryTester tester, CreateUserInput visitor) {
        var run = tester.tell(Users.createUser(visitor));

        assertThat(run).publishedTo("user-events").exactlyOneMessage().hasData("/email", visitor.email());
    }
    // #endregion

    // #region method
    record Named(String name, String stored) {}

    @StoryTest
    @ForEach(method = "names")
    void keeps_names_as_they_are(StoryTester tester, Named named) {
        tester.tell(Users.createUser(new CreateUserInput("ada@example.com", named.name())))
                .result();

        assertThat(tester.stored("users").values())
                .extracting(user -> user.get("name").asString())
                .containsExactly(named.stored());
    }

    static Stream<Named> names() {
        return Stream.of(new Named("Ada", "Ada"), new Named(" Ada ", " Ada "), new Named("ADA", "ADA"));
    }
    // #endregion
}
