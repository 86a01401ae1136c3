package dev.storypact.story.runtime.internal;

/** Thrown out of a story whose replay differs from its trace; an error, so that no story takes it for a failed action. */
public final class ReplayStopped extends Error {

    private static final long serialVersionUID = 1;

    ReplayStopped() {
        super("the story differs from its trace", null, false, false);
    }
}
