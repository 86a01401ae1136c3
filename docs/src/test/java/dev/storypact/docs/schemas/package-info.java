/** The examples of the page on event schemas. */
@NullMarked
package dev.storypact.docs.schemas;

import org.jspecify.annotations.NullMarked;
