/** What the author of a story test imports: {@link dev.storypact.testkit.StoryTest} and {@link dev.storypact.testkit.StoryTester}. */
@NullMarked
package dev.storypact.testkit;

import org.jspecify.annotations.NullMarked;
