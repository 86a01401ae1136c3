package dev.storypact.testkit.example;

record UserCreated(String id, String email) {

    static UserCreated from(User user) {
        return new UserCreated(user.id(), user.email());
    }
}
