package dev.storypact.docs.users;

/** What a visitor fills in. */
public record CreateUserInput(String email, String name) {}
