package dev.storypact.contract;

/**
 * Is told how far a verification across services has come, so that a person who waits sees that it works.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface VerificationProgress {

    /**
     * One more version of an event was compared with the needs of a subscriber; called by several threads at once.
     *
     * @param done how many were compared so far
     * @param all how many there are to compare
     */
    void compared(int done, int all);

    /** {@return one that does nothing} */
    static VerificationProgress none() {
        return (done, all) -> {};
    }
}
