/** A plain and quick reading of JSON Schema, written apart from the engine, that brute force evaluates values with. */
@NullMarked
package dev.storypact.schema.containment.plain;

import org.jspecify.annotations.NullMarked;
