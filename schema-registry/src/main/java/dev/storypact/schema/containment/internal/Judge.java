package dev.storypact.schema.containment.internal;

import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaError;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Has json-schema-validator decide about single messages: no counterexample is shown that it doesn't confirm. */
final class Judge {

    private final CompiledSchema publisher;
    private final Predicate<JsonNode> reading;
    private final CompiledSchema subscriber;

    /** A message is the publisher's if its schema accepts it as written, and as it is read. */
    Judge(CompiledSchema publisher, Predicate<JsonNode> reading, CompiledSchema subscriber) {
        this.publisher = publisher;
        this.reading = reading;
        this.subscriber = subscriber;
    }

    boolean refutes(JsonNode message) {
        return !subscriber.accepts(message) && publisher.accepts(message) && reading.test(message);
    }

    /** {@return why the subscriber refuses the message} */
    SchemaError refusal(JsonNode message) {
        return subscriber.errors(message).get(0);
    }
}
