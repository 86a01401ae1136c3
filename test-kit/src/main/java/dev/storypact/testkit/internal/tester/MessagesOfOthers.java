package dev.storypact.testkit.internal.tester;

import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.testkit.internal.message.TesterFailures;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a test lets others publish to the event buses of its world.
 *
 * <p>A message that a subscription gets is not judged by its schema: a subscriber's test goes on when the publisher changes
 * something, its evidence holds the message, and the change is found where contracts are checked. Of what a story waits for by
 * itself no contract tells, so that is judged here.
 */
final class MessagesOfOthers {

    private final SimulatedWorld world;
    private final TestErrors errors;
    private int named;

    MessagesOfOthers(SimulatedWorld world, TestErrors errors) {
        this.world = world;
        this.errors = errors;
    }

    /** Publishes messages now. */
    void send(String eventBusName, List<EventBusMessage<?>> messages) {
        var sending = sending(eventBusName, messages);
        var session = newSession();
        judge(sending, session);
        publish(sending, session, world.simulation());
    }

    /** Publishes messages when that time has passed; what can't be published is refused now. */
    void sendAfter(Duration delay, String eventBusName, List<EventBusMessage<?>> messages) {
        var sending = sending(eventBusName, messages);
        var session = newSession();
        judge(sending, session);
        publish(sending, session, outside());
        var there = world.simulation();
        there.clock().alarm(delay, () -> publish(sending, session, there));
    }

    /** {@return a message as it arrives at a subscription, and at nobody else in this world} */
    PublishedMessage arriving(String eventBusName, EventBusMessage<?> message) {
        var outside = outside();
        publish(sending(eventBusName, List.of(message)), newSession(), outside);
        return outside.published().get(0);
    }

    private void judge(EventBusSendMessages sending, StorySession session) {
        var unwanted = sending.eventBusMessages().stream()
                .filter(message -> !world.isWanted(sending.eventBusName(), message))
                .toList();
        if (!unwanted.isEmpty()) {
            var judged = new EventBusSendMessages(sending.eventBusName(), unwanted, Map.of());
            latching(judged, () -> world.publish(judged, session, outside()));
        }
    }

    private void publish(EventBusSendMessages sending, StorySession session, Simulation there) {
        latching(sending, () -> there.processors().process(sending, session));
    }

    private void latching(EventBusSendMessages sending, Runnable publishing) {
        try {
            publishing.run();
        } catch (StoryException e) {
            throw errors.latch(TesterFailures.notSent(sending.eventBusName(), e.error()), e);
        }
    }

    /** {@return a world that nobody in this one sees} */
    private Simulation outside() {
        return Simulation.startingAt(world.simulation().clock().now(), Map.of());
    }

    private StorySession newSession() {
        return StorySession.startedBy(world.newCorrelationId());
    }

    private EventBusSendMessages sending(String eventBusName, List<EventBusMessage<?>> messages) {
        return new EventBusSendMessages(
                eventBusName,
                messages.stream().<EventBusMessage<?>>map(this::named).toList(),
                Map.of());
    }

    private EventBusMessage<?> named(EventBusMessage<?> message) {
        return message.eventId().isPresent()
                ? message
                : message.withMetadata(MessageMetadata.EVENT_ID, "given-event-" + ++named);
    }
}
