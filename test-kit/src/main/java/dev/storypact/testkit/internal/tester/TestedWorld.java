package dev.storypact.testkit.internal.tester;

import dev.storypact.schema.SchemaRegistry;
import dev.storypact.story.runtime.HandledMessage;
import dev.storypact.story.runtime.PublishedMessage;
import dev.storypact.story.runtime.Subscription;
import dev.storypact.story.runtime.UndeliveredMessage;
import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.StoryTester;
import dev.storypact.testkit.World;
import dev.storypact.testkit.assertion.CausalChain;
import dev.storypact.testkit.assertion.StorySteps;
import dev.storypact.testkit.internal.message.FlowFailures;
import dev.storypact.testkit.internal.message.TesterFailures;
import dev.storypact.testkit.internal.message.ToldStories;
import dev.storypact.testkit.internal.message.ToldWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services that one test sets up on its simulated buses. */
final class TestedWorld implements World, Attachment {

    private final SimulatedTester tester;
    private final SimulatedWorld world;
    private final TestErrors errors;
    private final Map<String, SimulatedTester> services = new LinkedHashMap<>();
    private final Map<String, String> subscribers = new HashMap<>();
    private final List<HandledMessage> lossesSeen = new ArrayList<>();

    TestedWorld(SimulatedTester tester, SimulatedWorld world, TestErrors errors) {
        this.tester = tester;
        this.world = world;
        this.errors = errors;
    }

    @Override
    public StoryTester service(String name) {
        return tester(name);
    }

    private SimulatedTester tester(String name) {
        return services.computeIfAbsent(name, made -> tester.ofService(name));
    }

    @Override
    public World subscribe(String service, Class<?>... declaring) {
        for (var each : declaring) {
            Subscription.of(each).forEach(subscription -> subscribe(service, subscription));
        }
        return this;
    }

    @Override
    public World subscribe(String service, Subscription... subscriptions) {
        for (var subscription : subscriptions) {
            world.subscribe(subscription, tester(service)::handle);
            subscribers.put(subscription.name(), service);
        }
        return this;
    }

    @Override
    public World settle() {
        try {
            world.simulation().settle();
        } catch (IllegalStateException e) {
            throw errors.latch(String.valueOf(e.getMessage()), e);
        }
        return this;
    }

    @Override
    public List<PublishedMessage> published() {
        return world.simulation().published();
    }

    @Override
    public List<HandledMessage> handled() {
        return world.simulation().handled();
    }

    @Override
    public List<UndeliveredMessage> undelivered() {
        return world.simulation().undelivered();
    }

    @Override
    public List<HandledMessage> lost() {
        var lost = allLost();
        lossesSeen.addAll(lost);
        return lost;
    }

    @Override
    public List<HandledMessage> lost(String subscription) {
        var lost = allLost().stream()
                .filter(attempt -> attempt.subscription().name().equals(subscription))
                .toList();
        lossesSeen.addAll(lost);
        return lost;
    }

    /** {@return the last attempts at messages that were given up and have no dead-letter bus} */
    private List<HandledMessage> allLost() {
        var lost = new ArrayList<HandledMessage>();
        for (var attempt : handled()) {
            lost.removeIf(earlier -> earlier.subscription().equals(attempt.subscription())
                    && earlier.message().equals(attempt.message()));
            if (!attempt.succeeded()
                    && attempt.subscription().delivery().deadLetterBus().isEmpty()) {
                lost.add(attempt);
            }
        }
        return List.copyOf(lost);
    }

    @Override
    public Optional<SchemaRegistry> schemas() {
        return world.schemas();
    }

    @Override
    public List<StorySteps> stories() {
        return tester.stories();
    }

    private ToldWorld told() {
        return new ToldWorld(
                () -> chain().toString(),
                () -> new ToldStories(tester.log().stories().stream()
                        .map(LoggedStory::toldOfService)
                        .toList()));
    }

    @Override
    public CausalChain chain() {
        var publishers = new HashMap<String, String>();
        services.forEach((name, service) -> service.published()
                .forEach(message -> message.message().eventId().ifPresent(id -> publishers.put(id, name))));
        return new CausalChain(published(), handled(), undelivered(), publishers, subscribers);
    }

    @Override
    public List<AssertionError> leftOpen() {
        var open = new ArrayList<AssertionError>();
        services.values().forEach(service -> open.addAll(service.unlookedAt()));
        if (open.isEmpty()) {
            idle().forEach(name -> open.add(new StoryTestError(TesterFailures.idleService(name, others(name)))));
        }
        if (open.isEmpty() && errors.all().isEmpty() && !undelivered().isEmpty()) {
            open.add(new StoryTestError(FlowFailures.neverSettled(undelivered(), told())));
        }
        var unseen = new ArrayList<>(allLost());
        unseen.removeAll(lossesSeen);
        if (open.isEmpty() && !unseen.isEmpty()) {
            open.add(new StoryTestError(FlowFailures.unseenLoss(unseen, told())));
        }
        return open;
    }

    @Override
    public List<AssertionError> explanations() {
        return services.values().stream()
                .flatMap(service -> service.explanations().stream())
                .toList();
    }

    /** A name that nothing was done with is a wrong one: what it has stored or published is nothing in any case. */
    private List<String> idle() {
        return services.entrySet().stream()
                .filter(service -> service.getValue().isIdle() && !subscribers.containsValue(service.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> others(String name) {
        return services.keySet().stream().filter(other -> !other.equals(name)).toList();
    }

    @Override
    public void close() {
        Ending.all(services.values().stream()
                .<Runnable>map(service -> service::close)
                .toList());
    }

    @Override
    public String toString() {
        return chain().toString();
    }
}
