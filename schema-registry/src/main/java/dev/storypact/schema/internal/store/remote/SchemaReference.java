package dev.storypact.schema.internal.store.remote;

/**
 * A schema's reference to another one, as servers keep it.
 *
 * @param name the text of the {@code $ref}, without its fragment
 * @param subject the other schema's subject, by the server's name
 * @param number the server's number of its version
 */
record SchemaReference(String name, String subject, int number) {}
