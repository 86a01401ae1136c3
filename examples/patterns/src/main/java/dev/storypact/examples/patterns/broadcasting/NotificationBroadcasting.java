package dev.storypact.examples.patterns.broadcasting;

import dev.storypact.story.Publishes;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.Broadcast;
import java.time.Instant;
import java.util.List;

/** A broadcast by hand, and the same with {@link Broadcast}. */
public final class NotificationBroadcasting {

    public record Notification(String id, String recipient, String title, String message) {}

    public record NotificationData(
            String id, String recipient, String title, String message, String channel, Instant timestamp) {

        static NotificationData of(Notification notification, String channel, Instant timestamp) {
            return new NotificationData(
                    notification.id(),
                    notification.recipient(),
                    notification.title(),
                    notification.message(),
                    channel,
                    timestamp);
        }
    }

    @Publishes(bus = "notification-events", type = "NOTIFICATION")
    public static Story<Done> broadcastNotification(Notification notification, List<String> channels) {
        return Story.of(ask -> {
            var messages = channels.stream()
                    .map(channel -> EventBusMessage.of(
                                    "NOTIFICATION", NotificationData.of(notification, channel, ask.dateNow()))
                            .withSource("notification-service"))
                    .toList();

            // Send to all channels simultaneously
            ask.eventBusSendMessages("notification-events", messages);

            // Log notification sent
            ask.logCreate(
                    LogLevel.INFO, "Notification " + notification.id() + " sent to " + channels.size() + " channels");
        });
    }

    /** The same with {@link Broadcast}, which sends nothing where there is no channel. */
    public static Story<Done> broadcastNotificationByPattern(Notification notification, List<String> channels) {
        return Story.of(ask -> {
            ask.tell(Broadcast.of(
                    "notification-events",
                    channels,
                    channel -> EventBusMessage.of(
                                    "NOTIFICATION", NotificationData.of(notification, channel, ask.dateNow()))
                            .withSource("notification-service")));

            ask.logCreate(
                    LogLevel.INFO, "Notification " + notification.id() + " sent to " + channels.size() + " channels");
        });
    }

    private NotificationBroadcasting() {}
}
