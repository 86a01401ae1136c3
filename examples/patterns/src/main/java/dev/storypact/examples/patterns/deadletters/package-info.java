/** Dead letter handling: try again with backoff, then give up without losing the event. */
@NullMarked
package dev.storypact.examples.patterns.deadletters;

import org.jspecify.annotations.NullMarked;
