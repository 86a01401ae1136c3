/** Compares what a story did with a file that is committed. */
@NullMarked
package dev.storypact.testkit.internal.snapshot;

import org.jspecify.annotations.NullMarked;
