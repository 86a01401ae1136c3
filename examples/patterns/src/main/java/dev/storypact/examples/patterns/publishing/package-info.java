/** Publishing: one event, and several in one send. */
@NullMarked
package dev.storypact.examples.patterns.publishing;

import org.jspecify.annotations.NullMarked;
