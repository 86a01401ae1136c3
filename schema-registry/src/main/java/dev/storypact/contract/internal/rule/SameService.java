package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractRule;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Two contracts are of services of one name, so that findings could not tell them apart. */
final class SameService implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        var byName = facts.contracts().contracts().stream()
                .collect(Collectors.groupingBy(Contract::service, TreeMap::new, Collectors.counting()));
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(String service, long contracts) {
        return new Finding(
                ContractRule.TOP_SAME_SERVICE.id(),
                Severity.ERROR,
                Location.ofCode(service),
                contracts + " contracts are of services named '" + service + "'",
                "found the name " + contracts + " times, allowed is once",
                Optional.empty(),
                "name each service by the plugin's parameter 'service', or give each contract once");
    }
}
