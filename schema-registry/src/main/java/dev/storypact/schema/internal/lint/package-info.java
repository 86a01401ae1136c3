/** What is allowed in a schema, but seldom meant: one class a rule, named by what it finds. */
@NullMarked
package dev.storypact.schema.internal.lint;

import org.jspecify.annotations.NullMarked;
