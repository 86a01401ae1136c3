/** A schema with all that it refers to within its registry, as one document. */
@NullMarked
package dev.storypact.schema.internal.bundle;

import org.jspecify.annotations.NullMarked;
