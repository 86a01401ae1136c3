package dev.storypact.contract.internal.rule;

import dev.storypact.contract.ContractRule;
import dev.storypact.contract.UnreadContract;
import dev.storypact.finding.Finding;
import dev.storypact.finding.Location;
import dev.storypact.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A contract is missing from the inputs, so that what concerns it was not checked. */
final class MissingContract implements SystemRule {

    @Override
    public List<Finding> check(SystemFacts facts) {
        var inputs = facts.contracts();
        if (inputs.contracts().isEmpty() && inputs.unread().isEmpty()) {
            return List.of(
                    finding(
                            "the inputs",
                            "No contract is among the inputs, so nothing was checked",
                            "found no contract, at least one must be there",
                            "add the contracts of the system's services: dependencies of type json with the classifier contract"));
        }
        return inputs.unread().stream().map(MissingContract::unread).toList();
    }

    private static Finding unread(UnreadContract contract) {
        return finding(
                contract.name(),
                "The contract '" + contract.name() + "' was not checked",
                contract.problem(),
                contract.fix());
    }

    private static Finding finding(String where, String what, String why, String fix) {
        return new Finding(
                ContractRule.TOP_NOT_CHECKED.id(),
                Severity.ERROR,
                Location.ofFile(where),
                what,
                why,
                Optional.empty(),
                fix);
    }
}
