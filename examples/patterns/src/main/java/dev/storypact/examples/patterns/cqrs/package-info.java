/** CQRS: commands write and publish, a read model follows the events. */
@NullMarked
package dev.storypact.examples.patterns.cqrs;

import org.jspecify.annotations.NullMarked;
