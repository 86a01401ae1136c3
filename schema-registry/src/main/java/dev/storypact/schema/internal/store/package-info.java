/** Where the files of a registry come from: one class a store. */
@NullMarked
package dev.storypact.schema.internal.store;

import org.jspecify.annotations.NullMarked;
