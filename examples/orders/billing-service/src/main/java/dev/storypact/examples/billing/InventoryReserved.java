package dev.storypact.examples.billing;

/** What the billing service needs of {@code INVENTORY_RESERVED}. */
public record InventoryReserved(String orderId) {}
