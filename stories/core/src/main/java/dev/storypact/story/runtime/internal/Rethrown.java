package dev.storypact.story.runtime.internal;

/** Throws again what a branch threw: a story throws nothing that must be declared. */
final class Rethrown {

    private Rethrown() {}

    /** Throws an error; returns an exception for the caller to throw. */
    static RuntimeException of(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException exception
                ? exception
                : new IllegalStateException("a story threw a checked exception", thrown);
    }
}
