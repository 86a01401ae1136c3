package dev.storypact.contract.internal.rule;

import dev.storypact.contract.SystemContracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules across services look at, gathered once.
 *
 * @param contracts as they were given
 * @param publishers all publications, by bus and type
 * @param subscribers all subscriptions
 * @param deliveries each version that reaches a subscriber
 */
public record SystemFacts(
        SystemContracts contracts,
        Map<String, Map<String, List<Publisher>>> publishers,
        List<Subscriber> subscribers,
        List<Delivery> deliveries) {

    /** {@return the facts of these contracts} */
    public static SystemFacts of(SystemContracts contracts) {
        var publishers = new HashMap<String, Map<String, List<Publisher>>>();
        var subscribers = new ArrayList<Subscriber>();
        for (var contract : contracts.contracts()) {
            for (var publication : contract.publications()) {
                publishers
                        .computeIfAbsent(publication.bus(), bus -> new HashMap<>())
                        .computeIfAbsent(publication.type(), type -> new ArrayList<>())
                        .add(new Publisher(contract.service(), publication));
            }
            contract.subscriptions().forEach(need -> subscribers.add(new Subscriber(contract.service(), need)));
        }
        var deliveries = new ArrayList<Delivery>();
        for (var subscriber : subscribers) {
            feeding(publishers, subscriber).forEach(publisher -> deliveries.add(Delivery.of(publisher, subscriber)));
        }
        return new SystemFacts(contracts, publishers, subscribers, deliveries);
    }

    private static List<Publisher> feeding(
            Map<String, Map<String, List<Publisher>>> publishers, Subscriber subscriber) {
        var need = subscriber.need();
        return publishers.getOrDefault(need.bus(), Map.of()).getOrDefault(need.type(), List.of()).stream()
                .filter(publisher ->
                        need.versions().contains(publisher.publication().version()))
                .toList();
    }

    boolean isFed(Subscriber subscriber) {
        return !feeding(publishers, subscriber).isEmpty();
    }
}
