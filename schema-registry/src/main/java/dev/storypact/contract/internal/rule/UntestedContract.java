package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Contract;
import dev.storypact.contract.ContractRule;
import dev.storypact.contract.TestExecution;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A contract was packaged without its service's tests, so that nothing shows that the service does what it declares. */
final class UntestedContract implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        return facts.contracts().contracts().stream()
                .filter(contract -> contract.tests() == TestExecution.SKIPPED)
                .map(UntestedContract::finding)
                .toList();
    }

    private static Finding finding(Contract contract) {
        return new Finding(
                ContractRule.TOP_NOT_CHECKED.id(),
                Severity.WARNING,
                Location.ofCode(contract.service()),
                "The tests of '" + contract.service() + "' were skipped",
                "its contract was packaged with these rules not checked: "
                        + String.join(", ", ServiceRules.NEEDING_EVIDENCE),
                Optional.empty(),
                "package '" + contract.service() + "' with its tests, without -DskipTests or -Dmaven.test.skip");
    }
}
