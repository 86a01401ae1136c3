package dev.storypact.contract;

/**
 * Where a service says what a handler needs of the data.
 *
 * @since 0.1
 */
public sealed interface NeedSource {

    /**
     * The Java type that the data is decoded to.
     *
     * @param name such as {@code com.acme.OrderPlaced}
     */
    record JavaType(String name) implements NeedSource {
        public JavaType {
            requireText(name);
        }
    }

    /**
     * A schema among the service's resources.
     *
     * @param name such as {@code needs/order-placed.schema.json}
     */
    record SchemaFile(String name) implements NeedSource {
        public SchemaFile {
            requireText(name);
        }
    }

    private static void requireText(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("what a handler needs must be said by something that has a name");
        }
    }
}
