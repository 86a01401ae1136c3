package dev.storypact.story.runtime.internal;

import dev.storypact.story.runtime.PublishedMessage;
import java.util.Optional;

/** One message on its way to one subscription. Belongs to one thread at a time, handed over by the {@link DeliveryQueue}. */
final class Delivery {

    private final PublishedMessage published;
    private final long number;
    private int failedAttempts;

    /**
     * @param number its place in the order in which the subscription's messages were accepted
     */
    Delivery(PublishedMessage published, long number) {
        this.published = published;
        this.number = number;
    }

    PublishedMessage published() {
        return published;
    }

    long number() {
        return number;
    }

    Optional<String> groupId() {
        return published.message().groupId();
    }

    /** {@return how many attempts have failed, this one included} */
    int failedOnceMore() {
        failedAttempts++;
        return failedAttempts;
    }

    int failedAttempts() {
        return failedAttempts;
    }
}
