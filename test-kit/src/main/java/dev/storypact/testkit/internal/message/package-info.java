/** The texts of failures: aligned blocks, the lines of a story's steps, and what was nearest to what was wanted. */
@NullMarked
package dev.storypact.testkit.internal.message;

import org.jspecify.annotations.NullMarked;
