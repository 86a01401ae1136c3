/** The examples of the documentation, as tests. */
@NullMarked
package dev.storypact.testkit.example;

import org.jspecify.annotations.NullMarked;
