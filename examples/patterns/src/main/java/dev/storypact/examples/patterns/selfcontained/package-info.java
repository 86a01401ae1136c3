/** Self-contained events: a subscriber looks nothing up. */
@NullMarked
package dev.storypact.examples.patterns.selfcontained;

import org.jspecify.annotations.NullMarked;
