/** A registry on a Confluent-compatible server: its calls, its answers, and the tree of files that they make up. */
@NullMarked
package dev.storypact.schema.internal.store.remote;

import org.jspecify.annotations.NullMarked;
