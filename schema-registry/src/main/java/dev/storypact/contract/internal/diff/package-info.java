/** What changed from one contract to another. */
@NullMarked
package dev.storypact.contract.internal.diff;

import org.jspecify.annotations.NullMarked;
