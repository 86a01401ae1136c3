/** How the runtime tells stories, keeps its in-memory stores and delivers messages on the local event bus. */
@NullMarked
package dev.storypact.story.runtime.internal;

import org.jspecify.annotations.NullMarked;
