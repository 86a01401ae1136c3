package dev.storypact.examples.patterns.crossservice;

/** The data of {@code INVENTORY_RESERVED}. */
public record InventoryReserved(String orderId) {}
