/** The engine that the JUnit Platform finds: it wires discovery and execution. */
@NullMarked
package dev.storypact.testkit.internal.engine;

import org.jspecify.annotations.NullMarked;
