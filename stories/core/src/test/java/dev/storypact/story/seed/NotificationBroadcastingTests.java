package dev.storypact.story.seed;

import static dev.storypact.story.seed.SimulatedServices.asked;
import static dev.storypact.story.seed.SimulatedServices.json;
import static dev.storypact.story.seed.SimulatedServices.logged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Story;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.ResultType;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.pattern.Broadcast;
import dev.storypact.story.runtime.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page's section "Notification Broadcasting"; queue and network are actions of the test's own. */
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

    record QueueSendMessage(String queueName, Email message) implements Action<Done> {
        @Override
        public String type() {
            return "Test::QueueSendMessage";
        }

        @Override
        public ResultType<Done> resultType() {
            return ResultType.done();
        }
    }

    record NetworkRequest(String method, String url, Sms body) implements Action<Done> {
        @Override
        public String type() {
            return "Test::NetworkRequest";
        }

        @Override
        public ResultType<Done> resultType() {
            return ResultType.done();
        }
    }

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

            ask.perform(new QueueSendMessage(
                    "email-queue",
                    new Email(
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

            ask.perform(new NetworkRequest(
                    "POST",
                    "https://sms-api.com/send",
                    new Sms(event.data().recipient(), event.data().message())));
        });
    }

    private final List<Action<?>> sent = new ArrayList<>();
    private final SimulatedServices services = new SimulatedServices()
            .performing(QueueSendMessage.class, (send, session) -> {
                sent.add(send);
                return Done.DONE;
            })
            .performing(NetworkRequest.class, (request, session) -> {
                sent.add(request);
                return Done.DONE;
            })
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
        services.told(broadcastNotification(notification, List.of("sms", "email", "carrier-pigeon")));

        services.deliver();

        assertThat(sent)
                .containsExactly(
                        new NetworkRequest("POST", "https://sms-api.com/send", new Sms("ada", "It works")),
                        new QueueSendMessage("email-queue", new Email("ada", "Hello", "It works")));
    }
}
