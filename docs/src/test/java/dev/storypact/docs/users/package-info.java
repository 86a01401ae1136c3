/** The stories and tests that the pages show. */
@NullMarked
package dev.storypact.docs.users;

import org.jspecify.annotations.NullMarked;
