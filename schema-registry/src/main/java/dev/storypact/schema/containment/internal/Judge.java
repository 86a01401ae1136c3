package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaError;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Has json-schema-validator decide about single messages: no counterexample is shown that it doesn't confirm. */
final class Judge {

    private final List<CompiledSchema> publisher;
    private final CompiledSchema subscriber;

    /** A message is the publisher's if all of its schemas accept it: as written, and as read. */
    Judge(List<CompiledSchema> publisher, CompiledSchema subscriber) {
        this.publisher = List.copyOf(publisher);
        this.subscriber = subscriber;
    }

    boolean refutes(JsonNode message) {
        return !subscriber.accepts(message) && publisher.stream().allMatch(schema -> schema.accepts(message));
    }

    /** {@return why the subscriber refuses the message} */
    SchemaError refusal(JsonNode message) {
        return subscriber.errors(message).get(0);
    }
}
