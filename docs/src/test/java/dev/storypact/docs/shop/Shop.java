package dev.storypact.docs.shop;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;

/** Takes orders. */
final class Shop {

    private Shop() {}

    static Story<Done> placeOrder(ShopOrder order) {
        return Story.of(ask -> {
                    ask.keyValueStoreUpsert("orders", order);
                    ask.eventBusSendMessage("shop-events", EventBusMessage.of("ORDER_TAKEN", order));
                })
                .named("place-order");
    }
}
