package dev.storypact.testkit.example;

import java.time.Instant;

record User(String id, String email, String name, Instant createdAt) {}
