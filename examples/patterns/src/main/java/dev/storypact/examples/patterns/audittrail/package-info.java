/** Audit trail: who did what, when, how long it took and whether it succeeded. */
@NullMarked
package dev.storypact.examples.patterns.audittrail;

import org.jspecify.annotations.NullMarked;
