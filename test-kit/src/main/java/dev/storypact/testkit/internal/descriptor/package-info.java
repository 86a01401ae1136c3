/** The nodes of the test tree: the engine, classes, methods and explored cases. */
@NullMarked
package dev.storypact.testkit.internal.descriptor;

import org.jspecify.annotations.NullMarked;
