/** The example of the page on whole systems. */
@NullMarked
package dev.storypact.docs.shop;

import org.jspecify.annotations.NullMarked;
