/** The figures that the design promises, measured with JMH. */
@NullMarked
package dev.storypact.benchmark;

import org.jspecify.annotations.NullMarked;
