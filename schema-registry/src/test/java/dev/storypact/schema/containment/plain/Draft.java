package dev.storypact.schema.containment.plain;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** A draft of JSON Schema, in the order in which they came. */
public enum Draft {
    DRAFT_4("http://json-schema.org/draft-04/schema#"),
    DRAFT_6("http://json-schema.org/draft-06/schema#"),
    DRAFT_7("http://json-schema.org/draft-07/schema#"),
    DRAFT_2019_09("https://json-schema.org/draft/2019-09/schema"),
    DRAFT_2020_12("https://json-schema.org/draft/2020-12/schema");

    private final String id;

    Draft(String id) {
        this.id = id;
    }

    /** {@return the {@code $schema} that names this draft} */
    public String id() {
        return id;
    }

    /** {@return the draft that the document names, the newest where it names none} */
    public static Draft of(JsonNode document) {
        var named = document.path("$schema").asString(DRAFT_2020_12.id);
        return Arrays.stream(values())
                .filter(draft -> draft.id.equals(named))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no draft: " + named));
    }

    /** {@return whether this draft is the other one or came after it} */
    public boolean isSince(Draft other) {
        return compareTo(other) >= 0;
    }
}
