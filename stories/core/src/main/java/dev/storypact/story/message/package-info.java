/** Messages that travel on event buses, as values: the message, its metadata, versions and filters. */
@NullMarked
package dev.storypact.story.message;

import org.jspecify.annotations.NullMarked;
