package dev.storypact.docs.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.jupiter.StoryExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// #region extension
@ExtendWith(StoryExtension.class)
class CreateUserJupiterTests {

    @BeforeEach
    void new_year(StoryTester tester) {
        tester.at("2026-01-01T00:00:00Z");
    }

    @Test
    void publishes_user_created(StoryTester tester) {
        var run = tester.tell(Users.createUser(new CreateUserInput("ada@example.com", "Ada")));

        assertThat(run).publishedTo("user-events").exactlyOneMessage().hasType("USER_CREATED");
    }

    @ParameterizedTest
    @CsvSource({"ada@example.com, Ada", "bob@example.com, Bob"})
    void stores_who_registers(String email, String name, StoryTester tester) {
        var user =
                tester.tell(Users.createUser(new CreateUserInput(email, name))).result();

        assertThat(tester.stored("users")).containsOnlyKeys(user.id());
    }
}
// #endregion
