package dev.storypact.schema.containment;

import dev.storypact.schema.containment.plain.PlainSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Which of the messages that a publisher's schema accepts it sends, in the contract reading. */
final class SentMessages {

    private SentMessages() {}

    /**
     * {@return those that pass where each place is closed by itself, and, where nothing in the schema speaks of other properties,
     * those of which each property is declared by some part}
     */
    static Predicate<JsonNode> closed(JsonNode publisher) {
        Predicate<JsonNode> closed = PlainSchema.closed(publisher)::accepts;
        var isSilent = publisher.findValue("additionalProperties") == null
                && publisher.findValue("unevaluatedProperties") == null;
        return isSilent ? closed.or(SchemaOracle.compile(publisher)::declares) : closed;
    }
}
