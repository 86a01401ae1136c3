package dev.storypact.examples.patterns.crossservice;

import java.util.List;

/** An order as the order service stores and publishes it. */
public record Order(String id, List<String> items, int total) {}
