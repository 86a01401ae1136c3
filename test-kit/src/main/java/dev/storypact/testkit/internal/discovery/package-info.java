/** From what is selected to the tree of story tests, and what is wrong with the ones that can't run. */
@NullMarked
package dev.storypact.testkit.internal.discovery;

import org.jspecify.annotations.NullMarked;
