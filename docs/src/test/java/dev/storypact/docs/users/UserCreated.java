package dev.storypact.docs.users;

import java.time.Instant;

/** The data of {@code USER_CREATED}. */
public record UserCreated(String userId, String email, String name, Instant timestamp) {

    static UserCreated from(User user) {
        return new UserCreated(user.id(), user.email(), user.name(), user.createdAt());
    }
}
