/** Matchers of actions: which action a step, an answer or an assertion means. */
@NullMarked
package dev.storypact.testkit.matcher;

import org.jspecify.annotations.NullMarked;
