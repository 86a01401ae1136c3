/** Whether every message that one schema allows is accepted by another, with a message that shows it where not. */
@NullMarked
package dev.storypact.schema.containment;

import org.jspecify.annotations.NullMarked;
