/** Annotations that make one story test stand for many cases. */
@NullMarked
package dev.storypact.testkit.explore;

import org.jspecify.annotations.NullMarked;
