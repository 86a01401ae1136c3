/** Domain events: what happened to a user, each with the same metadata. */
@NullMarked
package dev.storypact.examples.patterns.domainevents;

import org.jspecify.annotations.NullMarked;
