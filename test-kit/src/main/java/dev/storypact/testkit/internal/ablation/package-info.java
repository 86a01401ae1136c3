/** Which fields of a message its handler needs: found by telling the handler again without them, or with others. */
@NullMarked
package dev.storypact.testkit.internal.ablation;

import org.jspecify.annotations.NullMarked;
