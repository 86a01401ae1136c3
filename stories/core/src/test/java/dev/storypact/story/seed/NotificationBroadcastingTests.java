package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.json;
import static dev.storypact.story.seed.SimulatedServices.logged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.QueueMessage;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.Broadcast;
import dev.storypact.story.runtime.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The page's section "Notification Broadcasting". */
class NotificationBroadcastingTests {

    record Notification(String id, String recipient, String title, String message) {}

    record NotificationData(
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

    record Email(String to, String subject, String body) {}

    record Sms(String phone, String message) {}

    static Story<Done> broadcastNotification(Notification notification, List<String> channels) {
        return Story.of(ask -> {
            // Send to all channels simultaneously
            ask.tell(Broadcast.of(
                    "notification-events",
                    channels,
                    channel -> EventBusMessage.of(
                                    "NOTIFICATION", NotificationData.of(notification, channel, ask.dateNow()))
                            .withSource("notification-service")));

            // Log notification sent
            ask.logCreate(
                    LogLevel.INFO, "Notification " + notification.id() + " sent to " + channels.size() + " channels");
        });
    }

    // Subscribe to notifications in different services

    static Story<Done> emailNotificationHandler(EventBusMessage<NotificationData> event) {
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

    static Story<Done> smsNotificationHandler(EventBusMessage<NotificationData> event) {
        return Story.of(ask -> {
            if (!event.data().channel().equals("sms")) {
                return;
            }

            ask.networkRequest(NetworkRequest.post("https://sms-api.com/send")
                    .withBody(new Sms(event.data().recipient(), event.data().message())));
        });
    }

    private final SimulatedServices services = new SimulatedServices()
            .subscribe(
                    Subscription.on("notification-events")
                            .named("email")
                            .handle(NotificationData.class, NotificationBroadcastingTests::emailNotificationHandler),
                    Subscription.on("notification-events")
                            .named("sms")
                            .handle(NotificationData.class, NotificationBroadcastingTests::smsNotificationHandler));

    private final Notification notification = new Notification("n-1", "ada", "Hello", "It works");

    @Test
    void sends_one_message_for_each_channel_in_one_send_and_logs_it() {
        var result = services.run(broadcastNotification(notification, List.of("email", "sms")));

        assertThat(asked(result))
                .containsExactly("Date::Now", "Date::Now", "Context::List", "EventBus::SendMessages", "Log::Create");
        assertThat(logged(result)).containsExactly("INFO Notification n-1 sent to 2 channels");
        assertThat(services.published("notification-events")).allSatisfy(published -> {
            assertThat(published.message().type()).contains("NOTIFICATION");
            assertThat(published.message().source()).contains("notification-service");
        });
        assertThat(services.published("notification-events"))
                .extracting(SimulatedServices::dataOf)
                .containsExactly(
                        json("{'id':'n-1','recipient':'ada','title':'Hello','message':'It works','channel':'email',"
                                + "'timestamp':'2026-01-01T00:00:00Z'}"),
                        json("{'id':'n-1','recipient':'ada','title':'Hello','message':'It works','channel':'sms',"
                                + "'timestamp':'2026-01-01T00:00:00Z'}"));
    }

    @Test
    void each_service_sends_what_is_for_its_channel() {
        services.simulation().answerNetwork(request -> Optional.of(NetworkResponse.json(202, Map.of())));
        services.told(broadcastNotification(notification, List.of("sms", "email", "carrier-pigeon")));

        assertThat(services.deliver())
                .hasSize(6)
                .allSatisfy(result -> assertThat(result.outcome().isSuccess()).isTrue());

        assertThat(services.simulation().networkRequests())
                .containsExactly(NetworkRequest.post("https://sms-api.com/send").withBody(new Sms("ada", "It works")));
        assertThat(services.simulation().queues().messages("email-queue"))
                .extracting(message -> SimulatedServices.reread(message.data()))
                .containsExactly(json("{'to':'ada','subject':'Hello','body':'It works'}"));
    }
}
