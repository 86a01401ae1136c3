/** Tells stories: performs the actions that they ask for, traces them, and delivers what they publish. */
@NullMarked
package dev.storypact.story.runtime;

import org.jspecify.annotations.NullMarked;
