/** The one place that asks json-schema-validator: which schemas are valid, and which data a schema accepts. */
@NullMarked
package dev.storypact.schema.internal.oracle;

import org.jspecify.annotations.NullMarked;
