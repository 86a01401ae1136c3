package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.Subscription;
import java.util.Optional;

/** Is told of each delivery that begins, is tried and is over. */
interface DeliveryProgress {

    /** A subscription has accepted a message. */
    default void accepted() {}

    /** An attempt to handle a message has ended; {@code failure} says why where it failed. */
    default void attempted(Subscription subscription, Delivery delivery, Optional<HandlingFailure> failure) {}

    /** {@return whether more is to be tried} */
    default boolean goesOn() {
        return true;
    }

    /**
     * A delivery is over.
     *
     * @param left how many its subscription has left
     */
    default void done(int left) {}
}
