/** The example of the pages on answers and on HTTP. */
@NullMarked
package dev.storypact.docs.text;

import org.jspecify.annotations.NullMarked;
