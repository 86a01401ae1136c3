package dev.storypact.docs.shop;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;

/** Packs what was ordered. */
final class Warehouse {

    private Warehouse() {}

    // #region handler
    @Subscribes(bus = "shop-events", type = "ORDER_TAKEN")
    static Story<Done> pack(EventBusMessage<ShopOrder> event) {
        return Story.of(ask -> {
            ask.keyValueStoreUpsert("parcels", event.data());
            ask.eventBusSendMessage("shop-events", EventBusMessage.of("PARCEL_PACKED", event.data()));
        });
    }
    // #endregion
}
