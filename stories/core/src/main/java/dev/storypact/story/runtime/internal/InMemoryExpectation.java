package dev.storypact.story.runtime.internal;

import dev.storypact.story.action.KeyValueExpectation.Presence;
import dev.storypact.story.action.KeyValueStoreUpsertIf;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Checks a stored item against what a conditional upsert expects of it. */
record InMemoryExpectation(KeyValueStoreUpsertIf upsert) {

    /**
     * Checks the item.
     *
     * @param held the item that the store holds under the key
     * @throws dev.storypact.story.action.StoryException if it is not as expected
     */
    void check(String key, Optional<? extends JsonNode> held) {
        var expected = upsert.expected();
        if (held.isPresent() != (expected.presence() == Presence.PRESENT)) {
            throw conflict(key, held.isPresent() ? "is there already" : "is not there");
        }
        if (held.isPresent() && !InMemoryQuery.meetsAll(held.get(), expected.conditions())) {
            throw conflict(key, "does not meet " + expected.conditions());
        }
    }

    private RuntimeException conflict(String key, String found) {
        return KeyValueStoreUpsertIf.CONFLICT.exception(
                upsert,
                "the item '" + key + "' of the store '" + upsert.keyValueStoreName() + "' " + found
                        + ": read it again and decide anew");
    }
}
