/** The tester's inside: the simulated world, prepared answers, the stepper and its thread, and what is latched. */
@NullMarked
package dev.storypact.testkit.internal.tester;

import org.jspecify.annotations.NullMarked;
