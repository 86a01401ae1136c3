/** Derives what a handler needs of a message's data from the Java type that it takes. */
@NullMarked
package dev.storypact.contract.internal.need;

import org.jspecify.annotations.NullMarked;
