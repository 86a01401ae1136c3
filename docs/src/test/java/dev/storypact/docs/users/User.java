package dev.storypact.docs.users;

import java.time.Instant;

/** A user as the user service stores it. */
public record User(String id, String email, String name, Instant createdAt) {}
