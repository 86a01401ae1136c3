/** Consistent event schema: every event in the same envelope. */
@NullMarked
package dev.storypact.examples.patterns.standardevents;

import org.jspecify.annotations.NullMarked;
