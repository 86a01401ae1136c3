/** Event filtering: by the handler itself, and by the subscription before it is told. */
@NullMarked
package dev.storypact.examples.patterns.filtering;

import org.jspecify.annotations.NullMarked;
