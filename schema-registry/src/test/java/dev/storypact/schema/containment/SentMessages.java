package dev.storypact.schema.containment;

import dev.storypact.schema.containment.plain.PlainSchema;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Which of the messages that a publisher's schema accepts it sends, in the contract reading. */
final class SentMessages {

    private SentMessages() {}

    /**
     * {@return those that pass where each place is closed by itself, and those of which each property is declared by some part
     * that speaks of its object}
     */
    static Predicate<JsonNode> closed(JsonNode publisher) {
        Predicate<JsonNode> closed = PlainSchema.closed(publisher)::accepts;
        var validator = new AtomicReference<Optional<CompiledSchema>>(Optional.empty());
        return closed.or(value -> validator
                .updateAndGet(known -> known.or(() -> Optional.of(SchemaOracle.compile(publisher))))
                .orElseThrow()
                .declares(value));
    }
}
