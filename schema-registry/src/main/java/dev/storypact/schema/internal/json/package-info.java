/** JSON files read strictly, with the line and column of every value in them. */
@NullMarked
package dev.storypact.schema.internal.json;

import org.jspecify.annotations.NullMarked;
