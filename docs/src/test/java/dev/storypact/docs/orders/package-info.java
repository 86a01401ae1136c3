/** The examples of the pages about filters and patterns. */
@NullMarked
package dev.storypact.docs.orders;

import org.jspecify.annotations.NullMarked;
