package dev.storypact.schema.containment.internal.formula;

/**
 * A test of texts that json-schema-validator makes for us.
 *
 * @param keyword {@code format} or {@code pattern}
 * @param value what the keyword says
 * @param dialect the {@code $schema} under which it is made
 * @param side whose schema it first stood in, {@code publisher} or {@code subscriber}
 * @param pointer where it first stood, for people
 */
public record OpaqueTest(String keyword, String value, String dialect, String side, String pointer) {

    @Override
    public boolean equals(Object other) {
        return other instanceof OpaqueTest test && test.keyword.equals(keyword) && test.value.equals(value);
    }

    @Override
    public int hashCode() {
        return keyword.hashCode() * 31 + value.hashCode();
    }
}
