/** Versioned events: old events are read too. */
@NullMarked
package dev.storypact.examples.patterns.versionedevents;

import org.jspecify.annotations.NullMarked;
