package dev.storypact.examples.order;

import java.util.List;

/** What a customer wants to order. */
public record PlaceOrder(String customerId, List<OrderItem> items) {}
