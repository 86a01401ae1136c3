/** How the texts of findings, violations and refusals are laid out. */
@NullMarked
package dev.storypact.finding.internal;

import org.jspecify.annotations.NullMarked;
