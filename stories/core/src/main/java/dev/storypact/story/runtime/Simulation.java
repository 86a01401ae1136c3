package dev.storypact.story.runtime;

import dev.storypact.story.action.ConfigGetGlobal;
import dev.storypact.story.action.ConfigGetParameter;
import dev.storypact.story.action.ConfigGetSecret;
import dev.storypact.story.action.DateNow;
import dev.storypact.story.action.Done;
import dev.storypact.story.action.EventBusReceiveMessages;
import dev.storypact.story.action.EventBusSendMessages;
import dev.storypact.story.action.GuidNew;
import dev.storypact.story.action.GuidNewSortable;
import dev.storypact.story.action.KeyValueStoreUpsert;
import dev.storypact.story.action.LogCreate;
import dev.storypact.story.action.MathRandomNumber;
import dev.storypact.story.action.MetricPut;
import dev.storypact.story.action.NetworkRequest;
import dev.storypact.story.action.NetworkResponse;
import dev.storypact.story.action.PlatformDelay;
import dev.storypact.story.action.WebSocketSendMessage;
import dev.storypact.story.runtime.internal.ContextProcessors;
import dev.storypact.story.runtime.internal.InMemoryStores;
import dev.storypact.story.runtime.internal.MessagePublisher;
import dev.storypact.story.runtime.internal.MessageReceiver;
import dev.storypact.story.runtime.internal.SimulatedChance;
import dev.storypact.story.runtime.internal.SimulatedEventBus;
import dev.storypact.story.runtime.internal.SimulatedOutside;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A world in memory that does the same every time: its own clock, counted ids, stores, and event buses that keep what was
 * published to them.
 *
 * <p>Nothing in it waits or runs by itself. One thread at a time.
 *
 * @since 0.1
 */
public final class Simulation {

    private final VirtualClock clock;
    private final InMemoryStores stores;
    private final SimulatedEventBus eventBus;
    private final SimulatedChance chance;
    private final LocalQueues queues;
    private final SimulatedOutside outside = new SimulatedOutside();
    private StoryConfig config = StoryConfig.none();

    private Simulation(
            VirtualClock clock, SimulatedEventBus eventBus, SimulatedChance chance, Map<String, String> storeKeys) {
        this(clock, eventBus, chance, new InMemoryStores(storeKeys), LocalQueues.on(clock));
    }

    private Simulation(
            VirtualClock clock,
            SimulatedEventBus eventBus,
            SimulatedChance chance,
            InMemoryStores stores,
            LocalQueues queues) {
        this.clock = clock;
        this.eventBus = eventBus;
        this.chance = chance;
        this.stores = stores;
        this.queues = queues;
    }

    private static Simulation at(
            Instant start, Map<String, String> storeKeys, Optional<Set<String>> eventBusNames, long seed) {
        var clock = VirtualClock.at(start);
        var eventBus = new SimulatedEventBus(eventBusNames, clock, seed);
        return new Simulation(clock, eventBus, new SimulatedChance(seed), storeKeys);
    }

    /**
     * Makes a world in which every event bus exists.
     *
     * @param storeKeys the component that is the key of a store's items, by the store's name; {@code id} where none is given
     */
    public static Simulation startingAt(Instant start, Map<String, String> storeKeys) {
        return startingAt(start, storeKeys, 0);
    }

    /**
     * Makes a world in which every event bus exists, with random numbers of its own.
     *
     * @param storeKeys the component that is the key of a store's items, by the store's name; {@code id} where none is given
     * @param seed of the random numbers that stories ask for and of the jitter of retried deliveries; 0 in the other worlds
     */
    public static Simulation startingAt(Instant start, Map<String, String> storeKeys, long seed) {
        return at(start, storeKeys, Optional.empty(), seed);
    }

    /** Makes a world in which these event buses exist and no others. */
    public static Simulation withEventBuses(Instant start, Map<String, String> storeKeys, Set<String> eventBusNames) {
        return at(start, storeKeys, Optional.of(eventBusNames), 0);
    }

    /**
     * {@return the world of another service: stores, queues and configuration of its own, and the same clock, event buses,
     * ids and random numbers}
     *
     * @param storeKeys the component that is the key of a store's items, by the store's name
     */
    public Simulation ofAnotherService(Map<String, String> storeKeys) {
        return new Simulation(clock, eventBus, chance, storeKeys);
    }

    /**
     * Makes a copy of this world as it stands, for what might have happened instead: neither changes the other.
     *
     * <p>The copy has the stores, queues, published messages, counted ids, random numbers to come and configuration of this
     * world. It has no subscriptions and no answers to network requests, and nothing waits in it for its clock.
     *
     * @param copyClock the copy's own clock, at the time at which the copy is to begin
     */
    public Simulation copyOn(VirtualClock copyClock) {
        var copy = new Simulation(
                copyClock, eventBus.copyOn(copyClock), chance.copy(), stores.copy(), queues.copyOn(copyClock));
        copy.configure(config);
        return copy;
    }

    /**
     * Delivers what is published from now on to a subscription, with all promises of the {@link LocalEventBus}, but only while
     * {@link #settle} runs, or while a story waits for a message with {@link EventBusReceiveMessages}.
     *
     * @param telling tells the stories that handle the messages
     * @throws IllegalArgumentException if another subscription has the same name
     */
    public void subscribe(Subscription subscription, HandlerTelling telling) {
        eventBus.subscribe(subscription, telling);
    }

    /**
     * Delivers messages until nothing moves: one attempt after the other on this thread, always in the same order; where all
     * that is left waits for a retry, the clock goes on to it.
     *
     * @throws IllegalStateException if there is no end to it: after 100,000 attempts in this world
     */
    public void settle() {
        eventBus.settle();
    }

    /** {@return each attempt to handle a message, oldest first} */
    public List<HandledMessage> handled() {
        return eventBus.handled();
    }

    /**
     * {@return the messages that subscriptions want and that are neither handled nor given up: those that {@link #settle} would
     * deliver, in the order of the subscriptions, each one's oldest first}
     */
    public List<UndeliveredMessage> undelivered() {
        return eventBus.undelivered();
    }

    /** {@return how the deliveries so far ended} */
    public DeliveryCounts deliveryCounts() {
        return eventBus.counts();
    }

    /** {@return the clock of this world} */
    public VirtualClock clock() {
        return clock;
    }

    /** {@return what performs the actions of a story in this world} */
    public ActionProcessors processors() {
        return ContextProcessors.processors()
                .with(stores.processors())
                .with(queues.processors())
                .with(outside.processors())
                .with(
                        ConfigGetParameter.class,
                        (get, session) -> config.processors().process(get, session))
                .with(
                        ConfigGetSecret.class,
                        (get, session) -> config.processors().process(get, session))
                .with(
                        ConfigGetGlobal.class,
                        (get, session) -> config.processors().process(get, session))
                .with(DateNow.class, (now, session) -> clock.now())
                .with(GuidNew.class, (guid, session) -> chance.guid())
                .with(GuidNewSortable.class, (guid, session) -> chance.sortableGuid())
                .with(PlatformDelay.class, (delay, session) -> Done.DONE)
                .with(MathRandomNumber.class, (number, session) -> chance.number())
                .with(LogCreate.class, (entry, session) -> Done.DONE)
                .with(EventBusSendMessages.class, new MessagePublisher(eventBus, clock, chance::eventId))
                .with(EventBusReceiveMessages.class, new MessageReceiver(eventBus));
    }

    /** {@return all messages that were published, oldest first} */
    public List<PublishedMessage> published() {
        return eventBus.publishedAfter(0);
    }

    /** {@return how many messages were published} */
    public int publishedCount() {
        return eventBus.publishedCount();
    }

    /** {@return the messages that were published after the first so many, oldest first} */
    public List<PublishedMessage> publishedAfter(int count) {
        return eventBus.publishedAfter(count);
    }

    /** {@return the items of a key-value store, by key; a copy} */
    public NavigableMap<String, JsonNode> items(String keyValueStoreName) {
        return stores.items(keyValueStoreName);
    }

    /** {@return the names of the key-value stores that have an item} */
    public Set<String> keyValueStoreNames() {
        return stores.names();
    }

    /** {@return the queues of this world: what was sent to them, and what nobody took yet} */
    public LocalQueues queues() {
        return queues;
    }

    /** {@return the metrics that were put, oldest first} */
    public List<MetricPut> metrics() {
        return outside.metrics();
    }

    /** {@return the web socket messages that were sent, oldest first; every connection exists} */
    public List<WebSocketSendMessage> webSocketMessages() {
        return outside.webSocketMessages();
    }

    /** {@return the network requests that were sent, answered or not, oldest first} */
    public List<NetworkRequest> networkRequests() {
        return outside.networkRequests();
    }

    /**
     * Answers network requests; a request that nobody answers fails with {@link NetworkRequest#CONNECTION_FAILED}.
     *
     * @param answers the response, or none to leave the request to the answers that were given before
     */
    public void answerNetwork(Function<NetworkRequest, Optional<NetworkResponse>> answers) {
        outside.answerNetwork(answers);
    }

    /** {@return the configuration of this world} */
    public StoryConfig config() {
        return config;
    }

    /** Gives this world another configuration. */
    public void configure(StoryConfig newConfig) {
        config = newConfig;
    }

    /**
     * Puts an item into a key-value store before a story is told.
     *
     * @throws dev.storypact.story.action.StoryException if the item has no key
     */
    public void store(String keyValueStoreName, Object item) {
        stores.processors()
                .process(new KeyValueStoreUpsert(keyValueStoreName, item), StorySession.startedBy("simulation"));
    }
}
