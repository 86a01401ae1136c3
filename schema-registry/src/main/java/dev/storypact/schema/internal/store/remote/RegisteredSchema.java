package dev.storypact.schema.internal.store.remote;

import java.util.List;

/**
 * A schema as the server has it.
 *
 * @param address where it is, for people
 * @param type its language, such as JSON or AVRO
 * @param text its text
 * @param references what it refers to
 */
record RegisteredSchema(String address, String type, String text, List<SchemaReference> references) {

    RegisteredSchema {
        references = List.copyOf(references);
    }

    boolean isJson() {
        return type.equals("JSON");
    }
}
