/** Sets of texts: listed words, or regular languages as automata, with their exact algebra. */
@NullMarked
package dev.storypact.schema.containment.internal.language;

import org.jspecify.annotations.NullMarked;
