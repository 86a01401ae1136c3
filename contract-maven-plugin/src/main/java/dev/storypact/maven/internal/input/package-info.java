/** What goals are given: a module's classes and tests, and the contracts among its dependencies. */
@NullMarked
package dev.storypact.maven.internal.input;

import org.jspecify.annotations.NullMarked;
