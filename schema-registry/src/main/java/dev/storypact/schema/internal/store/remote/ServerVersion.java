package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.story.message.EventVersion;
import java.nio.charset.StandardCharsets;

/**
 * A version of a subject at the server, and which one it is to us.
 *
 * @param number the server's number
 * @param registered as the server has it
 * @param form its schema
 */
record ServerVersion(int number, RegisteredSchema registered, RegisteredForm form) {

    /**
     * {@return the version of that number}
     *
     * @throws dev.storypact.schema.internal.fault.SchemaFault if its schema is no JSON
     */
    static ServerVersion of(int number, RegisteredSchema registered) {
        var tree = JsonFile.read(
                        registered.address() + " (its schema)",
                        registered.text().getBytes(StandardCharsets.UTF_8))
                .tree();
        return new ServerVersion(number, registered, RegisteredForm.read(registered.address(), tree));
    }

    /** {@return which version it is: the one that it names, or by its number} */
    EventVersion version() {
        return form.version().orElseGet(() -> new EventVersion(number, 0, 0));
    }
}
