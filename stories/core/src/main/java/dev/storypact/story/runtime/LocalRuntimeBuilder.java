package dev.storypact.story.runtime;

import dev.storypact.story.action.Action;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.runtime.internal.ContextProcessors;
import dev.storypact.story.runtime.internal.InMemoryStores;
import dev.storypact.story.runtime.internal.MessagePublisher;
import dev.storypact.story.runtime.internal.MessageReceiver;
import dev.storypact.story.runtime.internal.SystemProcessors;
import dev.storypact.story.runtime.internal.Tellings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Builds a {@link StoryRuntime} that needs nothing around it.
 *
 * <p>Not thread-safe.
 *
 * @since 0.1
 */
public final class LocalRuntimeBuilder {

    private final TreeSet<String> eventBusNames = new TreeSet<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final List<ActionInterceptor> interceptors = new ArrayList<>();
    private final Map<String, String> storeKeys = new LinkedHashMap<>();
    private ActionProcessors processors = ActionProcessors.none();
    private StoryClock clock = StoryClock.system();
    private StoryConfig config = StoryConfig.none();
    private Optional<LocalQueues> queues = Optional.empty();
    private LocalWebSockets webSockets = new LocalWebSockets();
    private boolean traced = true;
    private int queueCapacity = 10_000;
    private Duration deduplicationWindow = Duration.ofMinutes(5);

    LocalRuntimeBuilder() {}

    /** Declares event buses; the bus and the dead-letter bus of each subscription are there anyway. */
    public LocalRuntimeBuilder eventBuses(String... names) {
        eventBusNames.addAll(Arrays.asList(names));
        return this;
    }

    /** Adds subscriptions. */
    public LocalRuntimeBuilder subscribe(Collection<Subscription> more) {
        subscriptions.addAll(more);
        return this;
    }

    /** Adds subscriptions. */
    public LocalRuntimeBuilder subscribe(Subscription... more) {
        return subscribe(Arrays.asList(more));
    }

    /**
     * Lets each subscription's queue take that many messages before publishers from outside have to wait; 10,000 unless given.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public LocalRuntimeBuilder queueCapacity(int messages) {
        if (messages < 1) {
            throw new IllegalArgumentException("a queue takes at least 1 message, not " + messages);
        }
        queueCapacity = messages;
        return this;
    }

    /**
     * Drops messages whose deduplication id was seen within that time, by the clock; 5 minutes unless given.
     *
     * @throws IllegalArgumentException if it is negative, or longer than 365 days
     */
    public LocalRuntimeBuilder deduplicationWindow(Duration length) {
        if (length.isNegative() || length.compareTo(PlatformDelay.LONGEST) > 0) {
            throw new IllegalArgumentException("a deduplication window is not negative and at most "
                    + PlatformDelay.LONGEST.toDays() + " days: " + length);
        }
        deduplicationWindow = length;
        return this;
    }

    /** Declares the component that is the key of a store's items; without this it is {@code id}. */
    public LocalRuntimeBuilder keyedBy(String keyValueStoreName, String component) {
        storeKeys.put(keyValueStoreName, component);
        return this;
    }

    /** Adds an interceptor, behind those that were added before. */
    public LocalRuntimeBuilder intercept(ActionInterceptor interceptor) {
        interceptors.add(interceptor);
        return this;
    }

    /** Performs a kind of action with that processor, also where the local runtime has one of its own. */
    public <A extends Action<R>, R> LocalRuntimeBuilder process(
            Class<A> type, ActionProcessor<? super A, R> processor) {
        processors = processors.with(type, processor);
        return this;
    }

    /** Tells the time by that clock. */
    public LocalRuntimeBuilder clock(StoryClock newClock) {
        clock = newClock;
        return this;
    }

    /** Gives stories their parameters, secrets and globals. */
    public LocalRuntimeBuilder config(StoryConfig newConfig) {
        config = newConfig;
        return this;
    }

    /** Sends to those queues, from which the caller takes messages; without this the runtime has queues of its own. */
    public LocalRuntimeBuilder queues(LocalQueues newQueues) {
        queues = Optional.of(newQueues);
        return this;
    }

    /** Sends on those web socket connections; without this there are none. */
    public LocalRuntimeBuilder webSockets(LocalWebSockets newWebSockets) {
        webSockets = newWebSockets;
        return this;
    }

    /** Records no steps, so that a story of any length needs no more memory; its trace is empty. */
    public LocalRuntimeBuilder withoutTrace() {
        traced = false;
        return this;
    }

    /**
     * Builds the runtime and starts its event bus.
     *
     * @throws IllegalArgumentException if two subscriptions have one name, or the name of a bus is blank or too long
     */
    public StoryRuntime build() {
        subscriptions.forEach(subscription -> {
            eventBusNames.add(subscription.eventBusName());
            subscription.delivery().deadLetterBus().ifPresent(eventBusNames::add);
        });
        var eventBus = new LocalEventBus(eventBusNames, subscriptions, clock, queueCapacity, deduplicationWindow);
        var publisher =
                new MessagePublisher(eventBus, clock, () -> UUID.randomUUID().toString());
        var all = ContextProcessors.processors()
                .with(SystemProcessors.processors(clock))
                .with(new InMemoryStores(storeKeys).processors())
                .with(config.processors())
                .with(queues.orElseGet(() -> LocalQueues.on(clock)).processors())
                .with(webSockets.processors())
                .with(EventBusSendMessages.class, publisher)
                .with(EventBusReceiveMessages.class, new MessageReceiver(eventBus, eventBus.receivers()))
                .with(processors);
        var runtime = new StoryRuntime(
                StoryRuntime.intercepted(all, interceptors), Tellings.concurrent(clock, traced), Optional.of(eventBus));
        eventBus.start(runtime);
        return runtime;
    }
}
