package dev.storypact.testkit.internal.tester;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.testkit.internal.message.TesterFailures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulated world of a test: made when it is first used, from what the test gave until then. */
final class World {

    private static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    private record Item(String store, Object value) {}

    private final Optional<SchemaRegistry> schemas;
    private final TestErrors errors;
    private final Map<String, String> storeKeys = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Object> context = new LinkedHashMap<>();
    private Instant start = DEFAULT_START;
    private @Nullable Simulation simulation; // absent until something needs it
    private int tellings;

    World(Optional<SchemaRegistry> schemas, TestErrors errors) {
        this.schemas = schemas;
        this.errors = errors;
    }

    Optional<SchemaRegistry> schemas() {
        return schemas;
    }

    void at(Instant time) {
        if (simulation == null) {
            start = time;
            return;
        }
        var now = simulation.clock().now();
        if (time.isBefore(now)) {
            throw errors.latch(TesterFailures.clockBackwards(now, time));
        }
        simulation.clock().advance(Duration.between(now, time));
    }

    void provide(ContextKey<?> key, Object value) {
        context.put(key.name(), value);
    }

    void keyedBy(String store, String component) {
        if (simulation != null) {
            throw errors.latch(TesterFailures.storeKeyTooLate(store));
        }
        storeKeys.put(store, component);
    }

    void store(String store, Object item) {
        if (simulation == null) {
            items.add(new Item(store, item));
        } else {
            put(simulation, store, item);
        }
    }

    Simulation simulation() {
        if (simulation == null) {
            var made = Simulation.startingAt(start, storeKeys);
            items.forEach(item -> put(made, item.store(), item.value()));
            simulation = made;
        }
        return simulation;
    }

    private void put(Simulation made, String store, Object item) {
        try {
            made.store(store, item);
        } catch (StoryException e) {
            throw errors.latch(TesterFailures.notStored(store, e.error()), e);
        }
    }

    /** {@return the session of the next story that is told or stepped} */
    StorySession newSession() {
        var session = StorySession.startedBy("correlation-" + ++tellings);
        return new StorySession(
                session.correlationId(), session.causationId(), session.depth(), session.storyName(), context);
    }

    /** {@return what was published so far, oldest first} */
    List<PublishedMessage> published() {
        return simulation == null ? List.of() : simulation.published();
    }

    /** {@return what refuses, as in production, messages that their schemas refuse, and buses that nobody knows} */
    Optional<ActionInterceptor> validation() {
        return schemas.map(registry -> new PublicationCheck(registry, errors));
    }

    /**
     * Publishes what a test that steps has answered as published. The test stands for the event bus, so a bus that the
     * registry doesn't know is taken for one; on the others each message is validated as in production.
     */
    void publish(EventBusSendMessages sending, StorySession session) {
        Performer publisher = new Performer() {
            @Override
            public <R> R perform(Action<R> action) {
                return simulation().processors().process(action, session);
            }
        };
        validation()
                .filter(check -> schemas.orElseThrow().buses().contains(sending.eventBusName()))
                .ifPresentOrElse(
                        check -> check.intercept(sending, session, publisher), () -> publisher.perform(sending));
    }
}
