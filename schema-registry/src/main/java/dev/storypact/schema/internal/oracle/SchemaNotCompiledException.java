package dev.storypact.schema.internal.oracle;

/** json-schema-validator can't compile a schema that is valid by its meta-schema. */
public final class SchemaNotCompiledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SchemaNotCompiledException(Throwable cause) {
        super(String.valueOf(cause.getMessage()).lines().findFirst().orElse("too deep"), cause);
    }
}
