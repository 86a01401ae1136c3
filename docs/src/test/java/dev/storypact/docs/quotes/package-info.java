/** The examples of the pages about composition and replay. */
@NullMarked
package dev.storypact.docs.quotes;

import org.jspecify.annotations.NullMarked;
