/** How secrets of messages are hidden. */
@NullMarked
package dev.storypact.contract.internal.mask;

import org.jspecify.annotations.NullMarked;
