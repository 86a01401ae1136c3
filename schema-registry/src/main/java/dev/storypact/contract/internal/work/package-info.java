/** How work is shared among the processors. */
@NullMarked
package dev.storypact.contract.internal.work;

import org.jspecify.annotations.NullMarked;
