/** What schemas say, as formulas: both sides in one language, equal parts shared. */
@NullMarked
package dev.storypact.schema.containment.internal.formula;

import org.jspecify.annotations.NullMarked;
