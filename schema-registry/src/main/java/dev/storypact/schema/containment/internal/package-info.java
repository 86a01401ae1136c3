/**
 * How containment is decided: both schemas are read into formulas, and a message is searched for that has the publisher's
 * and not the subscriber's.
 *
 * <p>What the search finds is a message, which the evaluation of the formulas and json-schema-validator both confirm before
 * it is shown; a proof that there is none; or neither. After Habib, Shinnar, Hirzel and Pradel, Finding data compatibility
 * bugs with JSON subschema checks (ISSTA 2021), and Attouche et al., Witness generation for JSON Schema (VLDB 2022).
 */
@NullMarked
package dev.storypact.schema.containment.internal;

import org.jspecify.annotations.NullMarked;
