package dev.storypact.testkit.internal.tester;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.Performer;
import dev.storypact.story.action.StoryException;
import dev.storypact.story.message.ContextKey;
import dev.storypact.story.message.EventBusMessage;
import dev.storypact.story.message.MessageMetadata;
import dev.storypact.story.runtime.ActionInterceptor;
import dev.storypact.story.runtime.HandlerTelling;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Simulation;
import dev.storypact.story.runtime.StoryConfig;
import dev.storypact.story.runtime.StorySession;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.testkit.internal.message.TesterFailures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The simulated world of a test: made when it is first used, from what the test gave until then. */
final class SimulatedWorld {

    private static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    private record Item(String store, Object value) {}

    private final Optional<SchemaRegistry> schemas;
    private final TestErrors errors;
    private final Optional<String> service;
    private final Optional<SimulatedWorld> shared;
    private final Map<String, String> storeKeys = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Object> context = new LinkedHashMap<>();
    private Instant start = DEFAULT_START;
    private long seed;
    private @Nullable Simulation simulation; // absent until something needs it
    private final List<PublishedMessage> published = new ArrayList<>();
    private int tellings;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final MessagesOfOthers others;

    SimulatedWorld(Optional<SchemaRegistry> schemas, TestErrors errors) {
        this(schemas, errors, Optional.empty(), Optional.empty());
    }

    private SimulatedWorld(
            Optional<SchemaRegistry> schemas,
            TestErrors errors,
            Optional<String> service,
            Optional<SimulatedWorld> shared) {
        this.schemas = schemas;
        this.errors = errors;
        this.service = service;
        this.shared = shared;
        this.others = new MessagesOfOthers(this, errors);
    }

    /** {@return the world of a service: with stores of its own on this one's buses and clock} */
    SimulatedWorld ofService(String name) {
        return new SimulatedWorld(schemas, errors, Optional.of(name), Optional.of(this));
    }

    /** {@return the name of the service that it is the world of, if it is one's} */
    Optional<String> service() {
        return service;
    }

    Optional<SchemaRegistry> schemas() {
        return schemas;
    }

    void at(Instant time) {
        if (simulation == null && shared.isPresent()) {
            shared.get().at(time);
            return;
        }
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

    void seed(long value) {
        if (simulation != null) {
            throw errors.latch(TesterFailures.seedTooLate(value));
        }
        shared.ifPresentOrElse(world -> world.seed(value), () -> seed = value);
    }

    /** {@return whether the test gave it nothing} */
    boolean isUntouched() {
        return items.isEmpty() && storeKeys.isEmpty() && context.isEmpty();
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
            var made = shared.map(world -> world.simulation().ofAnotherService(storeKeys))
                    .orElseGet(() -> Simulation.startingAt(start, storeKeys, seed));
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

    void configure(UnaryOperator<StoryConfig> change) {
        simulation().configure(change.apply(simulation().config()));
    }

    /** Delivers what is published from now on to a subscription, while this world settles. */
    void subscribe(Subscription subscription, HandlerTelling telling) {
        simulation().subscribe(subscription, telling);
        subscribed(subscription);
    }

    private void subscribed(Subscription subscription) {
        shared.ifPresentOrElse(world -> world.subscribed(subscription), () -> subscriptions.add(subscription));
    }

    /** {@return whether a subscription to this world's buses wants the message} */
    boolean isWanted(String eventBusName, EventBusMessage<?> message) {
        return shared.map(world -> world.isWanted(eventBusName, message))
                .orElseGet(() -> subscriptions.stream()
                        .anyMatch(subscription -> subscription.eventBusName().equals(eventBusName)
                                && subscription.filter().accepts(message)));
    }

    /** {@return what others publish; it is not among {@link #published}} */
    MessagesOfOthers others() {
        return others;
    }

    /** {@return the session of the next story that is told or stepped} */
    StorySession newSession() {
        var session = StorySession.startedBy(newCorrelationId());
        return new StorySession(
                session.correlationId(), session.causationId(), session.depth(), session.storyName(), context);
    }

    /** {@return the session of the story that handles a message} */
    StorySession handling(PublishedMessage arrived) {
        var message = arrived.message();
        return new StorySession(
                message.metadataText(MessageMetadata.CORRELATION_ID).orElse(""),
                message.eventId(),
                arrived.depth(),
                Optional.empty(),
                context);
    }

    String newCorrelationId() {
        return shared.map(SimulatedWorld::newCorrelationId).orElseGet(() -> "correlation-" + ++tellings);
    }

    /** {@return how many messages there are on the event buses} */
    int position() {
        return simulation().publishedCount();
    }

    /** Takes what was published from that position on for publications of this world's stories; {@return it} */
    List<PublishedMessage> publishedFrom(int position) {
        var added = simulation().publishedAfter(position);
        published.addAll(added);
        return added;
    }

    /** {@return what this world's stories published so far, oldest first} */
    List<PublishedMessage> published() {
        return List.copyOf(published);
    }

    /** {@return what refuses, as in production, messages that their schemas refuse, and buses that nobody knows} */
    Optional<ActionInterceptor> validation() {
        return schemas.map(registry -> new PublicationCheck(registry, errors));
    }

    /** {@return what refuses the same where nobody looks, so that a registry that can't be used is no error of the test} */
    Optional<ActionInterceptor> validationElsewhere() {
        return schemas.map(registry -> new PublicationCheck(registry, new TestErrors()));
    }

    /**
     * Publishes what a test that steps has answered as published. The test stands for the event bus, so a bus that the
     * registry doesn't know is taken for one; on the others each message is validated as in production.
     */
    void publish(EventBusSendMessages sending, StorySession session) {
        publish(sending, session, simulation());
    }

    /** Publishes so in a world that may be another one. */
    void publish(EventBusSendMessages sending, StorySession session, Simulation there) {
        Performer publisher = new Performer() {
            @Override
            public <R> R perform(Action<R> action) {
                return there.processors().process(action, session);
            }
        };
        validation()
                .filter(check -> schemas.orElseThrow().buses().contains(sending.eventBusName()))
                .ifPresentOrElse(
                        check -> check.intercept(sending, session, publisher), () -> publisher.perform(sending));
    }
}
