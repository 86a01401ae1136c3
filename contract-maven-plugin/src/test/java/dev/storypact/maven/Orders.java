package dev.storypact.maven;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;

/** A service as a module has it, whose class file a test puts into a module's folder. */
final class Orders {

    private Orders() {}

    record Paid(String orderId) {}

    @Publishes(bus = "order-events", type = "ORDER_PLACED")
    static Story<Done> place() {
        return Story.of(ask -> {});
    }

    @Subscribes(bus = "payments", type = "PAID", versions = "1.x")
    static Story<Done> settle(EventBusMessage<Paid> event) {
        return Story.of(ask -> {});
    }
}
