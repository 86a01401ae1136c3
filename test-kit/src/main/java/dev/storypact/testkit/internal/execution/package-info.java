/** Runs one test: instances, lifecycle methods, time limits, its scope. */
@NullMarked
package dev.storypact.testkit.internal.execution;

import org.jspecify.annotations.NullMarked;
