/** What reading a registry finds wrong, before the facade turns it into its own exception. */
@NullMarked
package dev.storypact.schema.internal.fault;

import org.jspecify.annotations.NullMarked;
