/** What a schema says, whatever its file looks like: canonical JSON, its hash, and how two of them differ. */
@NullMarked
package dev.storypact.schema.internal.content;

import org.jspecify.annotations.NullMarked;
