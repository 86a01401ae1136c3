package dev.storypact.examples.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The data of {@code ORDER_PLACED}, as {@code schemas/order-events/ORDER_PLACED} describes it. */
public record OrderPlaced(String id, String customerId, List<OrderItem> items, BigDecimal total, Instant placedAt) {

    static OrderPlaced from(Order order) {
        return new OrderPlaced(order.id(), order.customerId(), order.items(), order.total(), order.placedAt());
    }
}
