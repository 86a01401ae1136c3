package dev.storypact.examples.inventory;

import java.time.Instant;

/** The data of {@code INVENTORY_RESERVED}, as {@code schemas/inventory-events/INVENTORY_RESERVED} describes it. */
public record InventoryReserved(String orderId, Instant reservedAt) {}
