package dev.storypact.story.runtime.internal;

import java.util.Optional;

/**
 * Whether a branch is to end early, and whether it has been told.
 *
 * <p>It is told once, by a {@link StoryCancelled} thrown from an ask; asks after that work, so that {@code finally} blocks can
 * ask.
 */
public final class Cancellation {

    /** Whose end this branch's end follows; nothing where it is told already, so that its {@code finally} blocks can ask. */
    private final Optional<Cancellation> followed;

    private volatile boolean requested;
    private boolean told;

    /** Of a telling that nothing else ends. */
    public Cancellation() {
        this(Optional.empty());
    }

    private Cancellation(Optional<Cancellation> followed) {
        this.followed = followed;
    }

    /** {@return the cancellation of a branch that begins within this one} Called by the thread that tells this branch. */
    Cancellation within() {
        return told ? new Cancellation() : new Cancellation(Optional.of(this));
    }

    /** Asks the branch to end. May be called by any thread. */
    public void request() {
        requested = true;
    }

    boolean isRequested() {
        return requested || followed.filter(Cancellation::isRequested).isPresent();
    }

    /** {@return whether the branch is to end and was not told} Called by the thread that tells the branch. */
    boolean isPending() {
        return !told && isRequested();
    }

    /** Tells the branch, once, if it is to end. Called by the thread that tells the branch. */
    void check() {
        if (isPending()) {
            told = true;
            // The interrupt that woke the branch has done its work; asks in finally blocks must be able to wait.
            Thread.interrupted();
            throw new StoryCancelled();
        }
    }
}
