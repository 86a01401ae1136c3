package dev.storypact.testkit.example;

record CreateUserInput(String email, String name) {}
