package dev.storypact.examples.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** An order as the order service stores it. */
public record Order(String id, String customerId, List<OrderItem> items, BigDecimal total, Instant placedAt) {}
