package dev.storypact.docs.users;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;

/** The stories of a user service. */
public final class Users {

    private Users() {}

    // #region create-user
    @Publishes(bus = "user-events", type = "USER_CREATED", version = "1.0")
    public static Story<User> createUser(CreateUserInput input) {
        return ask -> {
            var user = ask.keyValueStoreUpsert(
                    "users", new User(ask.guidNew(), input.email(), input.name(), ask.dateNow()));
            ask.eventBusSendMessage(
                    "user-events",
                    EventBusMessage.of("USER_CREATED", UserCreated.from(user))
                            .withSource("user-service")
                            .withMetadata("version", "1.0"));
            return user;
        };
    }
    // #endregion
}
