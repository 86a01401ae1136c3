package dev.storypact.examples.inventory;

import java.util.List;

/** What the inventory service needs of {@code ORDER_PLACED}. */
public record OrderPlaced(String id, List<Item> items) {

    /** So many pieces of one article. */
    public record Item(String sku, int quantity) {}
}
