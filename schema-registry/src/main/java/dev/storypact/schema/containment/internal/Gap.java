package dev.storypact.schema.containment.internal;

/**
 * Something in a schema that we don't understand.
 *
 * @param what such as {@code the keyword 'allOf'}
 * @param pointer to it in the schema
 */
record Gap(String what, String pointer) {}
