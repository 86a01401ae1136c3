/** Wording that refusals share: names that are near, values and rules in short. */
@NullMarked
package dev.storypact.schema.internal.text;

import org.jspecify.annotations.NullMarked;
