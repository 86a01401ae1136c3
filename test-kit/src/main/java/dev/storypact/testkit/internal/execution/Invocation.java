package dev.storypact.testkit.internal.execution;

/** A call of a user's code, which may throw whatever it likes. */
@FunctionalInterface
interface Invocation {

    void proceed() throws Throwable;
}
