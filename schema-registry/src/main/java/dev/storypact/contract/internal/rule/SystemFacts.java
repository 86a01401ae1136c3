package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Publication;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.SystemContracts;
import dev.storypact.contract.VerificationProgress;
import dev.storypact.contract.internal.work.AllProcessors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules across services look at, gathered once.
 *
 * @param contracts as they were given
 * @param publishers all publications, by bus and type
 * @param subscribers all subscriptions
 * @param feeding those who publish what a subscriber takes
 * @param deliveries each version that reaches a subscriber
 */
public record SystemFacts(
        SystemContracts contracts,
        Map<String, Map<String, List<Publisher>>> publishers,
        List<Subscriber> subscribers,
        Map<Subscriber, Set<Publisher>> feeding,
        List<Delivery> deliveries) {

    /** {@return the facts of these contracts, whose gathering takes the time that a verification takes} */
    public static SystemFacts of(SystemContracts contracts, VerificationProgress progress) {
        var publishers = new HashMap<String, Map<String, List<Publisher>>>();
        var subscribers = new ArrayList<Subscriber>();
        var published = new ArrayList<Published>();
        var needs = new Needs();
        for (var contract : contracts.contracts()) {
            contract.subscriptions().forEach(need -> subscribers.add(new Subscriber(contract.service(), need, needs)));
            contract.publications().forEach(each -> published.add(new Published(contract.service(), each)));
        }
        for (var publisher : AllProcessors.map(published, Published::prepared)) {
            publishers
                    .computeIfAbsent(publisher.publication().bus(), bus -> new HashMap<>())
                    .computeIfAbsent(publisher.publication().type(), type -> new ArrayList<>())
                    .add(publisher);
        }
        var feeding = new HashMap<Subscriber, Set<Publisher>>();
        var fed = new ArrayList<Fed>();
        for (var subscriber : subscribers) {
            var by = feeding(publishers, subscriber);
            feeding.put(subscriber, by);
            by.forEach(publisher -> fed.add(new Fed(publisher, subscriber)));
        }
        var done = new AtomicInteger();
        var deliveries = AllProcessors.map(fed, each -> {
            var delivery = Delivery.of(each.publisher(), each.subscriber());
            progress.compared(done.incrementAndGet(), fed.size());
            return delivery;
        });
        return new SystemFacts(contracts, publishers, subscribers, feeding, deliveries);
    }

    private record Published(String service, Publication publication) {

        Publisher prepared() {
            return Publisher.of(service, publication);
        }
    }

    private record Fed(Publisher publisher, Subscriber subscriber) {}

    private static Set<Publisher> feeding(Map<String, Map<String, List<Publisher>>> publishers, Subscriber subscriber) {
        var need = subscriber.need();
        return ofTaken(publishers, need)
                .filter(publisher ->
                        need.versions().contains(publisher.publication().version()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    // A single type is looked up, as nearly all are; a pattern is compared with each.
    private static Stream<Publisher> ofTaken(
            Map<String, Map<String, List<Publisher>>> publishers, SubscriptionNeed need) {
        var onBus = publishers.getOrDefault(need.bus(), Map.of());
        return need.type().endsWith("*")
                ? onBus.values().stream()
                        .flatMap(List::stream)
                        .filter(publisher ->
                                need.takesType(publisher.publication().type()))
                : onBus.getOrDefault(need.type(), List.of()).stream();
    }

    /** {@return the published types that the subscriber takes, in whatever version} */
    Stream<String> typesTaken(Subscriber subscriber) {
        return ofTaken(publishers, subscriber.need())
                .map(publisher -> publisher.publication().type())
                .distinct();
    }

    List<Publisher> publishers(String bus, String type) {
        return publishers.getOrDefault(bus, Map.of()).getOrDefault(type, List.of());
    }

    boolean isFed(Subscriber subscriber) {
        return !by(subscriber).isEmpty();
    }

    boolean isFed(Subscriber subscriber, Publisher publisher) {
        return by(subscriber).contains(publisher);
    }

    private Set<Publisher> by(Subscriber subscriber) {
        return feeding.getOrDefault(subscriber, Set.of());
    }
}
