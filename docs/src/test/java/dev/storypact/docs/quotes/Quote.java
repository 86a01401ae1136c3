package dev.storypact.docs.quotes;

/** What a shop wants for a thing. */
public record Quote(String shop, int cents) {}
