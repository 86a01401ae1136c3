package dev.storypact.maven;

import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;

/** A service that publishes nothing, whose class file a test puts into a module's folder. */
final class Settlements {

    private Settlements() {}

    @Subscribes(bus = "payments", type = "PAID", versions = "1.x")
    static Story<Done> settle(EventBusMessage<Object> event) {
        return Story.of(ask -> {});
    }
}
