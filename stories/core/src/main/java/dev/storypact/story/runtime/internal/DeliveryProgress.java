package dev.storypact.story.runtime.internal;

/** Is told of each delivery that begins and that is over. */
interface DeliveryProgress {

    /** A subscription has accepted a message. */
    void accepted();

    /**
     * A delivery is over.
     *
     * @param left how many its subscription has left
     */
    void done(int left);
}
