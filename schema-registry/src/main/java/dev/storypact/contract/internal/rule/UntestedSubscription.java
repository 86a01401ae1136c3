package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.SubscriptionNeed;
import dev.storypact.contract.TestEvidence;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A subscription is declared, and no passing test delivered a message to it. */
final class UntestedSubscription implements ServiceRule {

    @Override
    public List<Finding> check(ServiceFacts facts) {
        return facts.subscriptions().stream()
                .filter(declared -> facts.handled(declared).stream()
                        .noneMatch(fed ->
                                fed.message().type().filter(declared::takesType).isPresent()))
                .map(declared -> finding(declared, facts))
                .toList();
    }

    private static Finding finding(SubscriptionNeed declared, ServiceFacts facts) {
        return new Finding(
                ContractRule.SUB_UNTESTED.id(),
                Severity.ERROR,
                Location.ofCode(declared.declaredBy()),
                "Subscription '" + declared.name() + "' to '" + declared.bus()
                        + "' is declared, and no passing test delivered a message to it",
                "fed by tests: " + fed(facts),
                Optional.empty(),
                "deliver a message to it in a story test, by tester.deliver(...) or in a world, or remove the declaration");
    }

    private static String fed(ServiceFacts facts) {
        if (!(facts.inputs().evidence() instanceof TestEvidence.Recorded recorded)
                || recorded.handled().isEmpty()) {
            return "no subscription";
        }
        return recorded.handled().stream()
                .map(fed -> "'" + fed.subscription() + "' to '" + fed.bus() + "'")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
