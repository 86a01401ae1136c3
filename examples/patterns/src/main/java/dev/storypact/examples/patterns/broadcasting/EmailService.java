package dev.storypact.examples.patterns.broadcasting;

import dev.storypact.examples.patterns.broadcasting.NotificationBroadcasting.NotificationData;
import dev.storypact.story.Story;
import dev.storypact.story.Subscribes;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.message.EventBusMessage;

/** Subscribes to notifications and sends those for its channel. */
public final class EmailService {

    public record Email(String to, String subject, String body) {}

    @Subscribes(bus = "notification-events", type = "NOTIFICATION")
    public static Story<Done> emailNotificationHandler(EventBusMessage<NotificationData> event) {
        return Story.of(ask -> {
            if (!event.data().channel().equals("email")) {
                return;
            }

            ask.queueSendMessage(
                    "email-queue",
                    QueueMessage.of(new Email(
                            event.data().recipient(),
                            event.data().title(),
                            event.data().message())));
        });
    }

    private EmailService() {}
}
