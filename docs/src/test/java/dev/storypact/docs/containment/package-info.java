/** The examples of the page on containment. */
@NullMarked
package dev.storypact.docs.containment;

import org.jspecify.annotations.NullMarked;
