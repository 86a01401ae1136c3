package dev.storypact.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A registry's folder that a test fills. */
record RegistryFolder(Path path) {

    static final String ORDER_PLACED = """
            {
              "type": "object",
              "properties": {
                "orderId": {"type": "string", "minLength": 1},
                "total": {"type": "number", "minimum": 0},
                "placedAt": {"type": "string", "format": "date-time"},
                "state": {"enum": ["new", "paid"]},
                "lines": {
                  "type": "array",
                  "minItems": 1,
                  "items": {"$ref": "#/$defs/line"}
                }
              },
              "required": ["orderId", "total"],
              "$defs": {
                "line": {
                  "type": "object",
                  "properties": {"sku": {"type": "string"}},
                  "required": ["sku"],
                  "additionalProperties": false
                }
              }
            }
            """;

    static RegistryFolder in(Path folder) {
        var schemas = folder.resolve("schemas");
        create(schemas);
        return new RegistryFolder(schemas);
    }

    /** Adds the schema of the examples as ORDER_PLACED 1.0 on order-events. */
    RegistryFolder withOrderPlaced() {
        return with("order-events/ORDER_PLACED/1.0.schema.json", ORDER_PLACED);
    }

    RegistryFolder with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    RegistryFolder with(String file, byte[] content) {
        try {
            create(path.resolve(file).resolve(".."));
            Files.write(path.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder.normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SchemaRegistry open() {
        return SchemaRegistry.open(path);
    }
}
