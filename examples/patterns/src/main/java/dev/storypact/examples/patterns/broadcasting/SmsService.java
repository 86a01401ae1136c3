package dev.storypact.examples.patterns.broadcasting;

import dev.storypact.examples.patterns.broadcasting.NotificationBroadcasting.NotificationData;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.message.EventBusMessage;

/** Subscribes to notifications and sends those for its channel. */
public final class SmsService {

    public record Sms(String phone, String message) {}

    @Subscribes(bus = "notification-events", type = "NOTIFICATION")
    public static Story<Done> smsNotificationHandler(EventBusMessage<NotificationData> event) {
        return Story.of(ask -> {
            if (!event.data().channel().equals("sms")) {
                return;
            }

            ask.networkRequest(NetworkRequest.post("https://sms-api.com/send")
                    .withBody(new Sms(event.data().recipient(), event.data().message())));
        });
    }

    private SmsService() {}
}
