/** Notification broadcasting: one message for each channel, each sent by its own service. */
@NullMarked
package dev.storypact.examples.patterns.broadcasting;

import org.jspecify.annotations.NullMarked;
