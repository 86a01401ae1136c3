package dev.storypact.schema.containment.internal.reading;

/** A keyword has a value that its draft doesn't allow, or the schema is too deep to be read. */
public final class UnreadableSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String pointer;

    UnreadableSchemaException(String message, String pointer) {
        super(message, null, false, false);
        this.pointer = pointer;
    }

    /** {@return the JSON pointer to the place in the schema} */
    public String pointer() {
        return pointer;
    }
}
