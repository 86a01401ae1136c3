/** Assertions in AssertJ's manner on what a told story did: how it ended, what it asked, what it published. */
@NullMarked
package dev.storypact.testkit.assertion;

import org.jspecify.annotations.NullMarked;
