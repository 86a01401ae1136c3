package dev.storypact.examples.order;

import java.math.BigDecimal;

/** So many pieces of one article, and the price of one in euros. */
public record OrderItem(String sku, int quantity, BigDecimal price) {

    BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
