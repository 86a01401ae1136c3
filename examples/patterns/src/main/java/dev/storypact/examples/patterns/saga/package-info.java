/** Saga orchestration: steps in other services, undone in reverse order when one fails. */
@NullMarked
package dev.storypact.examples.patterns.saga;

import org.jspecify.annotations.NullMarked;
