package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaError;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Has json-schema-validator decide about single messages: the only source of counterexamples. */
final class Judge {

    private final List<CompiledSchema> publisher;
    private final CompiledSchema subscriber;

    /** A message is the publisher's if all of its schemas accept it: as written, and as read. */
    Judge(List<CompiledSchema> publisher, CompiledSchema subscriber) {
        this.publisher = List.copyOf(publisher);
        this.subscriber = subscriber;
    }

    boolean isSent(JsonNode message) {
        return publisher.stream().allMatch(schema -> schema.accepts(message));
    }

    boolean refutes(JsonNode message) {
        return !subscriber.accepts(message) && isSent(message);
    }

    /** {@return why the subscriber refuses the message; reasons at that place first} */
    SchemaError refusal(JsonNode message, Place place) {
        var errors = subscriber.errors(message);
        return errors.stream()
                .filter(error -> error.instancePointer().equals(place.pointer()))
                .findFirst()
                .orElse(errors.get(0));
    }
}
