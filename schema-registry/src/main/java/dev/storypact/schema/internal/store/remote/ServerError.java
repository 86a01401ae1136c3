package dev.storypact.schema.internal.store.remote;

import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import java.nio.charset.StandardCharsets;

/**
 * What a server says about a call that it refuses.
 *
 * @param code the API's own code, such as 40401; 0 where it gives none
 * @param message in one line and not too long; empty where it says nothing to people
 */
record ServerError(int code, String message) {

    private static final int LONGEST_SHOWN = 500;

    static ServerError of(HttpAnswer answer) {
        if (answer.mediaType().equals("text/html")) {
            return new ServerError(0, "");
        }
        try {
            var error = JsonFile.read("answer", answer.body()).tree();
            return new ServerError(
                    error.path("error_code").asInt(0),
                    shortened(error.path("message").asString("")));
        } catch (SchemaFault notJson) {
            // Some servers say it in plain text, even where they call it JSON.
            return new ServerError(0, shortened(new String(answer.body(), StandardCharsets.UTF_8)));
        }
    }

    /** {@return whether it says that there is no such subject, version, schema or level} */
    boolean isNotFound() {
        return code / 100 == 404;
    }

    static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "..." : line;
    }
}
