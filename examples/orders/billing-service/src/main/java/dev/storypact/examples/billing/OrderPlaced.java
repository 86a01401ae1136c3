package dev.storypact.examples.billing;

import java.math.BigDecimal;

/** What the billing service needs of {@code ORDER_PLACED}. */
public record OrderPlaced(String id, String customerId, BigDecimal total) {}
