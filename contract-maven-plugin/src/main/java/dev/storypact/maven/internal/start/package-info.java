/** How a project begins: its pom, edited as a person would, and the first files. */
@NullMarked
package dev.storypact.maven.internal.start;

import org.jspecify.annotations.NullMarked;
