/** Captures what the kit logs. */
@NullMarked
package dev.storypact.story.logging;

import org.jspecify.annotations.NullMarked;
