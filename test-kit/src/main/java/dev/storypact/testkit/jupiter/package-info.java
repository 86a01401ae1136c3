/** Story testers for the tests of JUnit Jupiter: {@link dev.storypact.testkit.jupiter.StoryExtension}. */
@NullMarked
package dev.storypact.testkit.jupiter;

import org.jspecify.annotations.NullMarked;
