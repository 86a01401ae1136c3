package dev.storypact.story.runtime.internal;

/**
 * Whether a branch is to end early, and whether it has been told.
 *
 * <p>It is told once, by a {@link StoryCancelled} thrown from an ask; asks after that work, so that {@code finally} blocks can
 * ask.
 */
public final class Cancellation {

    private volatile boolean requested;
    private boolean told;

    /** Asks the branch to end. May be called by any thread. */
    public void request() {
        requested = true;
    }

    boolean isRequested() {
        return requested;
    }

    /** Tells the branch, once, if it is to end. Called by the thread that tells the branch. */
    void check() {
        if (requested && !told) {
            told = true;
            // The interrupt that woke the branch has done its work; asks in finally blocks must be able to wait.
            Thread.interrupted();
            throw new StoryCancelled();
        }
    }
}
