package dev.storypact.examples.billing;

import java.math.BigDecimal;

/** What a customer has to pay for an order; its id is the order's. */
public record Invoice(String id, String customerId, BigDecimal amount, Status status) {

    /** Whether it has been charged. */
    public enum Status {
        OPEN,
        CHARGED
    }
}
