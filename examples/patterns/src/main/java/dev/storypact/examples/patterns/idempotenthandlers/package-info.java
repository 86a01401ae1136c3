/** Idempotent event handlers: an event that is delivered twice is processed once. */
@NullMarked
package dev.storypact.examples.patterns.idempotenthandlers;

import org.jspecify.annotations.NullMarked;
