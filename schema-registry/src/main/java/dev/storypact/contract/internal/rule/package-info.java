/** The rules of the contract verifier, one class a rule, named by what it finds. */
@NullMarked
package dev.storypact.contract.internal.rule;

import org.jspecify.annotations.NullMarked;
