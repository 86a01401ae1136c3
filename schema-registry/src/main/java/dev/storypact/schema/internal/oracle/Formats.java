package dev.storypact.schema.internal.oracle;

/** What the keyword {@code format} does. */
public enum Formats {
    /** It refuses what isn't of the format. */
    ASSERTED,
    /** It says something about a value, and refuses nothing. */
    ANNOTATED
}
