package dev.storypact.story.runtime;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.message.EventBusMessage;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What the tests of the local event bus publish and wait for. */
final class Messages {

    private Messages() {}

    static Story<Done> publishing(String bus, EventBusMessage<?>... messages) {
        return Story.of(ask -> ask.eventBusSendMessages(bus, List.of(messages)));
    }

    static EventBusMessage<String> inGroup(String group, String data) {
        return EventBusMessage.of("NEWS", data).withGroupId(group);
    }

    /** Waits for a latch that should open at once; fails the test if it doesn't. */
    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the latch did not open within 20 s, " + latch.getCount() + " to go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
