/** Versioned schemas of events by bus and type, and whether a message is as its schema says. */
@NullMarked
package dev.storypact.schema;

import org.jspecify.annotations.NullMarked;
