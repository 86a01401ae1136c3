/** Messages made from a schema, and schemas made from Java records. */
@NullMarked
package dev.storypact.schema.generate;

import org.jspecify.annotations.NullMarked;
