/** Conditions on one value of a message, which an event filter joins with the place of the value. */
@NullMarked
package dev.storypact.story.message.condition;

import org.jspecify.annotations.NullMarked;
