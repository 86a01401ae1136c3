package dev.storypact.testkit.internal.tester;

/** How a handler that is told again with other data compares with the first time. */
public enum Retold {
    /** It asks for the same and ends the same. */
    SAME,
    /** It asks for or returns something else, or its subscription doesn't want the message. */
    OTHER,
    /** It fails. */
    FAILED,
    /** It asks for nothing, as it can't read the data. */
    REFUSED
}
