package dev.storypact.testkit.example;

import dev.storypact.story.Story;
import dev.storypact.story.message.EventBusMessage;

final class Users {

    private Users() {}

    static Story<User> createUser(CreateUserInput input) {
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
}
