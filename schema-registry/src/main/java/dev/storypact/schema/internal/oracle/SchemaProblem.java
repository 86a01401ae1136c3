package dev.storypact.schema.internal.oracle;

/**
 * Something in a schema that makes it no schema that we can use.
 *
 * @param pointer to the value in the schema
 * @param found what stands there
 * @param allowed what may stand there
 * @param mend what to do
 */
public record SchemaProblem(String pointer, String found, String allowed, String mend) {

    /** {@return the same in the schema around it, which holds it at the pointer} */
    SchemaProblem within(String holder) {
        return new SchemaProblem(holder + pointer, found, allowed, mend);
    }
}
