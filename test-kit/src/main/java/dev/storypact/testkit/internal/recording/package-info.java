/** One test's simulated world: its tester, its steps, what it must verify, the evidence that it leaves. */
@NullMarked
package dev.storypact.testkit.internal.recording;

import org.jspecify.annotations.NullMarked;
