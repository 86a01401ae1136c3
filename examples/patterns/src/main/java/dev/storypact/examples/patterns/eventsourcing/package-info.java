/** Event sourcing: the state is what the stored events come to. */
@NullMarked
package dev.storypact.examples.patterns.eventsourcing;

import org.jspecify.annotations.NullMarked;
