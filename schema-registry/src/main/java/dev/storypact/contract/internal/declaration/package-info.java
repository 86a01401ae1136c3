/** Reads what stories declare: finds the annotated methods of classes and checks their signatures. */
@NullMarked
package dev.storypact.contract.internal.declaration;

import org.jspecify.annotations.NullMarked;
