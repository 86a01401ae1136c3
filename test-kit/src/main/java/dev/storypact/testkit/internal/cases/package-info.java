/** The cases that a test runs for: files, and the values that a method gives. */
@NullMarked
package dev.storypact.testkit.internal.cases;

import org.jspecify.annotations.NullMarked;
