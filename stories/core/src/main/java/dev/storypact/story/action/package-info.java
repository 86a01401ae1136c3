/** What a story can ask for: actions as records, the errors that they can end in, and the asks that an author calls. */
@NullMarked
package dev.storypact.story.action;

import org.jspecify.annotations.NullMarked;
