/** The goals of the contract Maven plugin: parameters, one call, and one failure at the end. */
@NullMarked
package dev.storypact.maven;

import org.jspecify.annotations.NullMarked;
