package dev.storypact.docs.bus;

import dev.storypact.story.RetryPolicy;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.runtime.Subscription;
import java.time.Duration;

/** Handles parcels. */
final class Parcels {

    record Parcel(String id) {}

    private Parcels() {}

    // #region annotated
    @Subscribes(bus = "parcel-events", type = "PARCEL_PACKED")
    static Story<Done> label(EventBusMessage<Parcel> event) {
        return Story.of(ask -> ask.keyValueStoreUpsert("labels", event.data()));
    }
    // #endregion

    // #region settings
    static Subscription labelling() {
        return Subscription.of(Parcels.class)
                .get(0)
                .retrying(RetryPolicy.exponential(5, Duration.ofSeconds(1)).withJitter(0.5))
                .deadLetteringTo("dead-letters")
                .concurrency(4)
                .timeLimit(Duration.ofSeconds(30));
    }
    // #endregion
}
