package dev.storypact.schema.containment;

import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The publisher may send a message that the subscriber refuses.
 *
 * @param counterexample such a message: json-schema-validator accepts it under the publisher's schema and refuses it under
 *     the subscriber's; don't change it
 * @param publisherPointer the JSON pointer in the publisher's schema to the part that allows it
 * @param subscriberPointer the JSON pointer in the subscriber's schema to the keyword that refuses it
 * @param keyword that keyword, such as {@code type}
 * @param explanation what the publisher may send and what the subscriber allows, for people
 * @since 0.1
 */
public record NotContained(
        JsonNode counterexample, String publisherPointer, String subscriberPointer, String keyword, String explanation)
        implements ContainmentResult {

    public NotContained {
        Objects.requireNonNull(counterexample, "counterexample");
        Objects.requireNonNull(publisherPointer, "publisherPointer");
        Objects.requireNonNull(subscriberPointer, "subscriberPointer");
        Objects.requireNonNull(keyword, "keyword");
        Objects.requireNonNull(explanation, "explanation");
    }
}
