package dev.storypact.schema;

/** Which schema a message is to be validated against, or why that can't be told. */
sealed interface SchemaSelection {

    /** This one. */
    record Selected(SchemaVersion version) implements SchemaSelection {}

    /** None, for this reason. */
    record Unknown(SchemaViolation violation) implements SchemaSelection {}
}
