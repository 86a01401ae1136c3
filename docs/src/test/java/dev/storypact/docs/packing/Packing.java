package dev.storypact.docs.packing;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;

/** Packs what was ordered. */
final class Packing {

    record Parcel(String id, String sku) {}

    private Packing() {}

    @Subscribes(bus = "shop-events", type = "ORDER_TAKEN", versions = "1.x")
    @Publishes(bus = "shop-events", type = "PARCEL_PACKED", version = "1.0")
    static Story<Done> pack(EventBusMessage<Parcel> event) {
        return Story.of(ask -> ask.eventBusSendMessage(
                "shop-events", EventBusMessage.of("PARCEL_PACKED", event.data()).withMetadata("version", "1.0")));
    }
}
