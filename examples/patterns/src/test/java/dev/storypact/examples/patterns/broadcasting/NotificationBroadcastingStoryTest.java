package dev.storypact.examples.patterns.broadcasting;

import static dev.storypact.story.message.StoryJson.parse;
import static dev.storypact.testkit.matcher.StoryActions.action;
import static dev.storypact.testkit.matcher.StoryActions.contextList;
import static dev.storypact.testkit.matcher.StoryActions.dateNow;
import static dev.storypact.testkit.matcher.StoryActions.eventBusSendMessages;
import static dev.storypact.testkit.matcher.StoryActions.logCreate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.examples.patterns.broadcasting.EmailService.Email;
import dev.storypact.examples.patterns.broadcasting.NotificationBroadcasting.Notification;
import dev.storypact.examples.patterns.broadcasting.SmsService.Sms;
import dev.storypact.story.Story;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.LogLevel;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.testkit.ForEach;
import dev.storypact.testkit.StoryTest;
import dev.storypact.testkit.StoryTester;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

class NotificationBroadcastingStoryTest {

    private static final Notification HELLO = new Notification("n-1", "ada", "Hello", "It works");

    private static final NetworkRequest TEXT_TO_ADA =
            NetworkRequest.post("https://sms-api.com/send").withBody(new Sms("ada", "It works"));

    interface BroadcastNotification {
        Story<Done> of(Notification notification, List<String> channels);
    }

    static Stream<Named<BroadcastNotification>> ways() {
        return Stream.of(
                Named.of("by hand", NotificationBroadcasting::broadcastNotification),
                Named.of("by the pattern", NotificationBroadcasting::broadcastNotificationByPattern));
    }

    @StoryTest
    @ForEach(method = "ways")
    void sends_one_message_for_each_channel_in_one_send_and_logs_it(
            StoryTester tester, BroadcastNotification broadcastNotification) {
        var run = tester.tell(broadcastNotification.of(HELLO, List.of("email", "sms")));

        assertThat(run)
                .askedExactly(
                        dateNow(),
                        dateNow(),
                        contextList(),
                        eventBusSendMessages("notification-events").withMessages(2),
                        logCreate(LogLevel.INFO))
                .logged(LogLevel.INFO, "Notification n-1 sent to 2 channels");
        assertThat(run)
                .publishedOnly("notification-events")
                .satisfiesExactly(
                        email -> email.hasType("NOTIFICATION")
                                .hasSource("notification-service")
                                .hasData("", parse("""
                                        {
                                          "id": "n-1",
                                          "recipient": "ada",
                                          "title": "Hello",
                                          "message": "It works",
                                          "channel": "email",
                                          "timestamp": "2026-01-01T00:00:00Z"
                                        }"""))
                                .conformsToSchema(),
                        sms -> sms.hasType("NOTIFICATION")
                                .hasSource("notification-service")
                                .hasData("", parse("""
                                        {
                                          "id": "n-1",
                                          "recipient": "ada",
                                          "title": "Hello",
                                          "message": "It works",
                                          "channel": "sms",
                                          "timestamp": "2026-01-01T00:00:00Z"
                                        }"""))
                                .conformsToSchema());
    }

    @StoryTest
    @ForEach(method = "ways")
    void each_service_sends_what_is_for_its_channel(StoryTester tester, BroadcastNotification broadcastNotification) {
        var world = tester.world()
                .subscribe("email-service", EmailService.class)
                .subscribe("sms-service", SmsService.class);
        world.service("sms-service")
                .answerInSequence(
                        action(NetworkRequest.class, "the text message to Ada", TEXT_TO_ADA::equals),
                        List.of(NetworkResponse.json(202, Map.of())));

        var run = world.service("notification-service")
                .tell(broadcastNotification.of(HELLO, List.of("sms", "email", "carrier-pigeon")));
        world.settle();

        assertThat(run).succeeded();
        assertThat(world).deliveredTo("email-notification-handler", 3).deliveredTo("sms-notification-handler", 3);
        assertThat(world.service("email-service")).hasQueued("email-queue", new Email("ada", "Hello", "It works"));
    }
}
