/** Reads schemas of all drafts into formulas. */
@NullMarked
package dev.storypact.schema.containment.internal.reading;

import org.jspecify.annotations.NullMarked;
