/** What the author of a story sees: the story, its asks, its outcome, and what it declares to publish and to read. */
@NullMarked
package dev.storypact.story;

import org.jspecify.annotations.NullMarked;
