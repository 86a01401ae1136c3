package dev.storypact.examples.inventory;

/** How many pieces of an article lie in the store house; its id is the article's. */
public record Stock(String id, int available) {

    Stock minus(int quantity) {
        return new Stock(id, available - quantity);
    }
}
