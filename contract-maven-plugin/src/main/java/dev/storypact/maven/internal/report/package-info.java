/** What goals say: findings and the last line on the console. */
@NullMarked
package dev.storypact.maven.internal.report;

import org.jspecify.annotations.NullMarked;
