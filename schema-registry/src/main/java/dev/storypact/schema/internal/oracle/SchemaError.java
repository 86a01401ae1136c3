package dev.storypact.schema.internal.oracle;

import tools.jackson.databind.JsonNode;

/**
 * One reason for which a schema refuses a value.
 *
 * @param keyword the keyword that refuses it, such as {@code type}; {@code false} for the schema that refuses everything
 * @param instancePointer to the refused value
 * @param schemaPointer to the keyword, from the root of the schema's document
 * @param found the refused value
 * @param keywordValue what the keyword says
 * @param property the name that is missing or not allowed, or an empty text where it is about no property
 * @param message json-schema-validator's own words
 */
public record SchemaError(
        String keyword,
        String instancePointer,
        String schemaPointer,
        JsonNode found,
        JsonNode keywordValue,
        String property,
        String message) {}
