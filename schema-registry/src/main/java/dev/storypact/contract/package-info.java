/** Contracts: what a service publishes and needs, what its tests prove of that, and the checks that services still fit. */
@NullMarked
package dev.storypact.contract;

import org.jspecify.annotations.NullMarked;
