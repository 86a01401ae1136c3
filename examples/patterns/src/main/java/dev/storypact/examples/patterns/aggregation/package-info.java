/** Event aggregation: what happened within a window of time, published as one event. */
@NullMarked
package dev.storypact.examples.patterns.aggregation;

import org.jspecify.annotations.NullMarked;
