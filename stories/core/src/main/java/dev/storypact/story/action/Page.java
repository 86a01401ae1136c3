package dev.storypact.story.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of the items that a query found.
 *
 * @param items the items, in the order that the query asked for
 * @param nextPageKey asks for the items after these; absent on the last page
 * @param <T> the type of the items
 * @since 0.1
 */
public record Page<T>(List<T> items, Optional<String> nextPageKey) {

    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(nextPageKey, "nextPageKey");
    }
}
