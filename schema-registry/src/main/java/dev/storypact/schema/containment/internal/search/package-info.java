/** The search for a value that has several formulas at once: a value, a proof that there is none, or neither. */
@NullMarked
package dev.storypact.schema.containment.internal.search;

import org.jspecify.annotations.NullMarked;
