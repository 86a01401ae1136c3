package dev.storypact.it.shipping;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;

/** The stories of the shipping service, which needs an address of every order. */
public final class Shipping {

    private Shipping() {}

    /** What the service needs of {@code ORDER_PLACED}. */
    public record OrderPlaced(String id, String address) {}

    /** Makes the parcel of an order. */
    @Subscribes(bus = "order-events", type = "ORDER_PLACED", versions = "1.x")
    public static Story<Done> packParcel(EventBusMessage<OrderPlaced> event) {
        return Story.of(ask -> ask.keyValueStoreUpsert("parcels", event.data()));
    }
}
