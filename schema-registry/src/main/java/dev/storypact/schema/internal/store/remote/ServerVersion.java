package dev.storypact.schema.internal.store.remote;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
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
     * @throws SchemaFault if its schema is no JSON
     */
    static ServerVersion of(int number, RegisteredSchema registered) {
        var tree = JsonFile.read(
                        registered.address() + " (its schema)",
                        registered.text().getBytes(StandardCharsets.UTF_8))
                .tree();
        return new ServerVersion(number, registered, RegisteredForm.read(registered.address(), tree));
    }

    /**
     * {@return which version it is: the one that it names, or by its number}
     *
     * @throws SchemaFault if it names none and its number is out of bounds
     */
    EventVersion version() {
        return form.version().orElseGet(this::numbered);
    }

    private EventVersion numbered() {
        var version = number + ".0";
        if (!EventVersion.isVersion(version)) {
            throw new SchemaFault(
                    "A version at a server has a number that is none of a version",
                    Location.ofFile(registered.address()),
                    "the number " + number,
                    "0 to 999999, or a schema that says by x-storypact-version which version it is",
                    "check that the address is that of a schema registry");
        }
        return EventVersion.parse(version);
    }
}
