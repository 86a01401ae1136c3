package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * No message that anybody can send meets a subscription's filter, so that its handler never runs.
 *
 * <p>It is claimed only where it is proved for each publisher; metadata and sources may be anything.
 */
final class UnmatchedFilter implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        Map<Subscriber, List<Delivery>> bySubscriber = facts.deliveries().stream()
                .filter(Delivery::isFiltered)
                .collect(Collectors.groupingBy(Delivery::subscriber, LinkedHashMap::new, Collectors.toList()));
        return bySubscriber.entrySet().stream()
                .filter(entry -> entry.getValue().stream().allMatch(Delivery::isFilteredOut))
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
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
