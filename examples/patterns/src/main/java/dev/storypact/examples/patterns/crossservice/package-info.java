/** Cross-service communication: an order, its reservation and its invoice in three services. */
@NullMarked
package dev.storypact.examples.patterns.crossservice;

import org.jspecify.annotations.NullMarked;
