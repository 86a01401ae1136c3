/** Patterns of event-driven services as small reusable stories: they ask what every story can ask, and need no runtime. */
@NullMarked
package dev.storypact.story.pattern;

import org.jspecify.annotations.NullMarked;
