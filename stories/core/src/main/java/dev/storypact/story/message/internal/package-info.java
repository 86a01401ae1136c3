/** How the message package reads and writes JSON. */
@NullMarked
package dev.storypact.story.message.internal;

import org.jspecify.annotations.NullMarked;
