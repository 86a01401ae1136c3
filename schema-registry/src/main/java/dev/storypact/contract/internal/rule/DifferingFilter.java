package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.HandledMessage;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Optional;

/** Tests ran a subscription with another filter than the one that is declared under its name. */
final class DifferingFilter implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        return facts.subscriptions().stream()
                .flatMap(declared -> differing(declared, facts).stream())
                .toList();
    }

    // Repeated annotations may share a name; then one of them must be what ran.
    private static Optional<Finding> differing(SubscriptionNeed declared, ServiceFacts facts) {
        var sameName = facts.subscriptions().stream()
                .filter(other ->
                        other.bus().equals(declared.bus()) && other.name().equals(declared.name()))
                .map(other -> FilterForm.of(other.filter()))
                .toList();
        return facts.handled(declared).stream()
                .filter(fed -> !sameName.contains(FilterForm.of(fed.filter())))
                .findFirst()
                .map(fed -> finding(declared, fed));
    }

    private static Finding finding(SubscriptionNeed declared, HandledMessage fed) {
        return new Finding(
                ContractRule.SUB_FILTER_DIFFERS.id(),
                Severity.ERROR,
                Location.ofCode(declared.declaredBy()),
                "Subscription '" + declared.name() + "' to '" + declared.bus()
                        + "' runs with another filter than it declares",
                "declared is " + declared.filter() + "\nfound " + fed.filter() + ", in " + fed.test(),
                Optional.empty(),
                "subscribe by Subscription.of(...), which takes what is declared, or declare what the code has");
    }
}
