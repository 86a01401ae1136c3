package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * No message that anybody can send meets a subscription's filter, so that its handler never runs.
 *
 * <p>It is claimed only where it is proved for each publisher, and where neither that nor a message that matches is known, it says
 * so; metadata and sources may be anything.
 */
final class UnmatchedFilter implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        Map<Subscriber, List<Delivery>> bySubscriber = facts.deliveries().stream()
                .filter(Delivery::isFiltered)
                .collect(Collectors.groupingBy(Delivery::subscriber, LinkedHashMap::new, Collectors.toList()));
        return bySubscriber.entrySet().stream()
                .flatMap(entry -> check(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static Optional<Finding> check(Subscriber subscriber, List<Delivery> deliveries) {
        var unknown = Optional.<Unknown>empty();
        for (var delivery : deliveries) {
            var isFilteredOut = delivery.isFilteredOut();
            if (isFilteredOut instanceof NotContained) {
                return Optional.empty();
            }
            if (isFilteredOut instanceof Unknown undecided) {
                unknown = Optional.of(undecided);
            }
        }
        return Optional.of(unknown.map(undecided -> undecided(subscriber, undecided))
                .orElseGet(() -> finding(subscriber, deliveries)));
    }

    private static Finding undecided(Subscriber subscriber, Unknown unknown) {
        var need = subscriber.need();
        return new Finding(
                ContractRule.SUB_FILTER_NEVER.id(),
                Severity.WARNING,
                Location.ofCode(need.declaredBy()),
                "Whether the filter of subscription '" + need.name() + "' of '" + subscriber.service()
                        + "' can ever match could not be decided",
                "it wants " + need.condition() + "\n" + unknown.reason(),
                Optional.empty(),
                "test the subscription with a message that the filter wants");
    }

    private static Finding finding(Subscriber subscriber, List<Delivery> deliveries) {
        var need = subscriber.need();
        return new Finding(
                ContractRule.SUB_FILTER_NEVER.id(),
                Severity.ERROR,
                Location.ofCode(need.declaredBy()),
                "The filter of subscription '" + need.name() + "' of '" + subscriber.service() + "' can never match",
                "it wants " + need.condition() + "\n"
                        + deliveries.stream()
                                .map(delivery -> "no message of " + delivery.event() + " meets that: "
                                        + delivery.publication().schema().file())
                                .collect(Collectors.joining("\n")),
                Optional.empty(),
                "correct the filter by what these schemas allow, or remove the subscription");
    }
}
