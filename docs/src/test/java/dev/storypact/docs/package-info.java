/** Checks that what the documentation shows is what the build runs. */
@NullMarked
package dev.storypact.docs;

import org.jspecify.annotations.NullMarked;
