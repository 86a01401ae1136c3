package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A service publishes an event that no service reads in any version. That breaks nobody, so it is a warning; what reads only
 * some versions is a matter of {@link UnhandledVersion} and {@link UnfedSubscription}. Where a contract couldn't be read, who reads
 * what isn't known, and {@link MissingContract} says that it wasn't checked.
 */
final class UnreadPublication implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        return facts.contracts().unread().isEmpty() ? unread(facts) : List.of();
    }

    private static List<Finding> unread(SystemFacts facts) {
        Map<String, List<SubscriptionNeed>> needs = facts.subscribers().stream()
                .map(Subscriber::need)
                .collect(Collectors.groupingBy(SubscriptionNeed::bus));
        var single = facts.subscribers().stream()
                .map(subscriber ->
                        Map.entry(subscriber.need().bus(), subscriber.need().type()))
                .collect(Collectors.toSet());
        var unread = new TreeMap<String, Finding>();
        facts.publishers()
                .forEach((bus, types) -> types.forEach((type, publishers) -> {
                    if (!single.contains(Map.entry(bus, type))
                            && needs.getOrDefault(bus, List.of()).stream().noneMatch(need -> need.takesType(type))) {
                        publishers.forEach(publisher -> unread.putIfAbsent(
                                String.join(" ", bus, type, publisher.service()), finding(publisher)));
                    }
                }));
        return List.copyOf(unread.values());
    }

    private static Finding finding(Publisher publisher) {
        var publication = publisher.publication();
        return new Finding(
                ContractRule.TOP_UNREAD.id(),
                Severity.WARNING,
                Location.ofCode(publication.declaredBy()),
                "Nobody reads " + publication.type() + ", which '" + publisher.service() + "' publishes on '"
                        + publication.bus() + "'",
                "found no subscription to it in any contract",
                Optional.empty(),
                "add the contract of the service that reads it, or stop publishing it");
    }
}
