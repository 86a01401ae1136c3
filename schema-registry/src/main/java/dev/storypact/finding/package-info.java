/** What every check of Storypact reports, as values: findings, where they are, and their text. */
@NullMarked
package dev.storypact.finding;

import org.jspecify.annotations.NullMarked;
