package dev.storypact.docs.shop;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;

/** Tells customers. */
final class Mailer {

    private Mailer() {}

    @Subscribes(bus = "shop-events", type = "PARCEL_PACKED")
    static Story<Done> announce(EventBusMessage<ShopOrder> event) {
        return Story.of(ask -> ask.queueSendMessages(
                "mail", List.of(QueueMessage.of("your " + event.data().sku() + " is on its way"))));
    }
}
