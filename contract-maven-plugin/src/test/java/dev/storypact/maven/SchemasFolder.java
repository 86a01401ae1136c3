package dev.storypact.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A registry's folder that tests fill.
 *
 * @param root the folder, which is there from the first file on
 */
public record SchemasFolder(Path root) {

    /** A schema that requires an {@code id}. */
    public static final String ID = """
        {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}\
        """;

    /** A schema that requires a {@code total} too. */
    public static final String ID_AND_TOTAL = """
        {
          "type": "object",
          "properties": {"id": {"type": "string"}, "total": {"type": "number"}},
          "required": ["id", "total"]
        }\
        """;

    /** Writes a file of the event {@code ORDER_PLACED} on {@code order-events}. */
    public SchemasFolder with(String name, String content) throws IOException {
        var file = root.resolve("order-events/ORDER_PLACED").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** {@return the folder, as parameters of goals are} */
    public File file() {
        return root.toFile();
    }
}
