/** The examples of the pages on the event bus and on own actions. */
@NullMarked
package dev.storypact.docs.bus;

import org.jspecify.annotations.NullMarked;
