package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A subscription waits for what nobody publishes. */
final class UnfedSubscription implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        return facts.subscribers().stream()
                .filter(subscriber -> !facts.isFed(subscriber))
                .map(subscriber -> finding(subscriber, facts))
                .toList();
    }

    private static Finding finding(Subscriber subscriber, SystemFacts facts) {
        var need = subscriber.need();
        return new Finding(
                ContractRule.SUB_UNFED.id(),
                Severity.ERROR,
                Location.ofCode(need.declaredBy()),
                "Subscriber '" + subscriber.service() + "' waits for " + need.type() + " " + need.versions() + " on '"
                        + need.bus() + "', which nobody publishes",
                nearMisses(need, facts),
                Optional.empty(),
                "correct bus, type or versions of subscription '" + need.name()
                        + "', or add the contract of the service that publishes it");
    }

    private static String nearMisses(SubscriptionNeed need, SystemFacts facts) {
        var bus = facts.publishers().getOrDefault(need.bus(), Map.of());
        if (bus.containsKey(need.type())) {
            return "published versions: " + published(bus.get(need.type()));
        }
        var elsewhere = facts.publishers().entrySet().stream()
                .filter(other -> other.getValue().containsKey(need.type()))
                .sorted(Map.Entry.comparingByKey())
                .map(other -> need.type() + " on '" + other.getKey() + "' by "
                        + services(other.getValue().get(need.type())))
                .collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            return "published elsewhere: " + elsewhere;
        }
        return bus.isEmpty()
                ? "nobody publishes to '" + need.bus() + "'; buses that are published to: "
                        + NearestNames.list(need.bus(), facts.publishers().keySet())
                : "types that are published to '" + need.bus() + "': " + NearestNames.list(need.type(), bus.keySet());
    }

    private static String published(List<Publisher> publishers) {
        return publishers.stream()
                .map(publisher -> publisher.publication().version() + " by '" + publisher.service() + "'")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String services(List<Publisher> publishers) {
        return publishers.stream()
                .map(publisher -> "'" + publisher.service() + "'")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
